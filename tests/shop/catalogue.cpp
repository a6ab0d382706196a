// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The products of the shop.
#include "shop_fixture.hpp"

BOOST_FIXTURE_TEST_SUITE(catalogue, shop_fixture)

BOOST_AUTO_TEST_CASE(seed_151_a_product_has_defaults) {
    const Product mug = create_product(db, {.name = "Mug", .category = "Bar", .price = 7.50_dec});
    BOOST_TEST(mug.id == 25);
    BOOST_TEST(mug.stock == 0);
    BOOST_TEST(mug.is_available);
    BOOST_TEST(
        plain("SELECT name, description, category, price, stock, is_available FROM products "
              "WHERE id = 25") == "Mug|NULL|Bar|7.5|0|1|\n"
    );
}

BOOST_AUTO_TEST_CASE(seed_151_a_price_is_positive) {
    BOOST_CHECK_EXCEPTION(
        create_product(db, {.name = "Gift", .category = "Bar", .price = 0}),
        tn::check_violation,
        [](const auto& e) { return e.violates(products.price); }
    );
}

BOOST_AUTO_TEST_CASE(seed_152_a_category_may_be_bounded_by_price) {
    db.execute(tn::update(products).set(products.is_available = false).where(products.id == 15));
    const std::string kitchen = "SELECT id FROM products WHERE category = 'Kitchen' "
                                "AND is_available ";
    const std::string in_order = "ORDER BY price, id";
    BOOST_TEST(ids_of(get_products_by_category(db, "Kitchen")) == plain(kitchen + in_order));
    BOOST_TEST(
        ids_of(get_products_by_category(db, "Kitchen", {.min = 8.50_dec})) ==
        plain(kitchen + "AND price >= 8.50 " + in_order)
    );
    BOOST_TEST(
        ids_of(get_products_by_category(db, "Kitchen", {.max = 32})) ==
        plain(kitchen + "AND price <= 32 " + in_order)
    );
    const auto both = get_products_by_category(db, "Kitchen", {.min = 8.50_dec, .max = 32});
    BOOST_TEST(ids_of(both) == "13|\n18|\n14|\n");
    BOOST_TEST(get_products_by_category(db, "Garden").empty());
}

BOOST_AUTO_TEST_CASE(seed_153_stock_is_changed_by_the_database) {
    std::string sql;
    db.on_before_execute([&](const tn::statement_event& e) { sql += std::string(e.sql) + '\n'; });
    BOOST_TEST(update_stock(db, 1, 8).value() == 20);
    const std::string begin =
        said({.standard = "BEGIN", .sqlite = "BEGIN IMMEDIATE", .mariadb = "START TRANSACTION"});
    const std::string update =
        spelt(R"(UPDATE "products" SET "stock" = "products"."stock" + ? WHERE "products"."id" = ?)"
        );
    BOOST_TEST(sql.starts_with(begin + '\n' + update + "\nSELECT "), sql);
    BOOST_TEST(sql.ends_with("\nCOMMIT\n"));
    BOOST_TEST(update_stock(db, 1, -20).value() == 0);
    BOOST_TEST(plain("SELECT stock FROM products WHERE id = 1") == "0|\n");
    BOOST_TEST(!update_stock(db, 99, 1).has_value());
}

BOOST_AUTO_TEST_CASE(seed_153_less_than_nothing_is_never_in_stock) {
    BOOST_CHECK_EXCEPTION(update_stock(db, 1, -13), tn::check_violation, [](const auto& e) {
        return e.violates(products.stock);
    });
    BOOST_TEST(plain("SELECT stock FROM products WHERE id = 1") == "12|\n");
}

BOOST_AUTO_TEST_CASE(seed_157_products_are_found_by_a_text) {
    const std::string desk =
        "SELECT id FROM products "
        "WHERE (lower(name) LIKE '%desk%' OR lower(description) LIKE '%desk%') ";
    BOOST_TEST(ids_of(search_products(db, {.text = "DESK"})) == plain(desk + "ORDER BY name"));
    BOOST_TEST(
        ids_of(search_products(db, {.text = "Desk", .category = "Electronics"})) == "8|\n7|\n"
    );
    BOOST_TEST(search_products(db, {.text = "note on"}).size() == 1U); // in a description
    BOOST_TEST(search_products(db, {.text = "no such thing"}).empty());
}

BOOST_AUTO_TEST_CASE(seed_157_what_is_not_to_be_had_is_left_out_if_that_is_wanted) {
    update_stock(db, 7, -21);
    db.execute(tn::update(products).set(products.is_available = false).where(products.id == 8));
    BOOST_TEST(ids_of(search_products(db, {.text = "desk"})) == "8|\n7|\n22|\n18|\n");
    BOOST_TEST(
        ids_of(search_products(db, {.text = "desk", .in_stock_only = true})) == "22|\n18|\n"
    );
}

BOOST_AUTO_TEST_SUITE_END()
