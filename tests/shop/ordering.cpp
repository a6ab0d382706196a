// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Placing orders.
#include "shop_fixture.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace ordering {

/// Demo data has 40 orders; product 24 is in stock twice, 20 and 21 often.
constexpr std::int64_t next_order = 41;

struct ordering_fixture : shop_fixture {
    std::string stock_of(int product) const {
        return plain("SELECT stock FROM products WHERE id = " + std::to_string(product));
    }
    std::string items_of(std::int64_t order) const {
        return plain(
            "SELECT product_id, quantity, unit_price FROM order_items WHERE order_id = " +
            std::to_string(order) + " ORDER BY id"
        );
    }
};

} // namespace ordering

BOOST_FIXTURE_TEST_SUITE(ordering, ordering::ordering_fixture)

BOOST_AUTO_TEST_CASE(seed_159_an_order_is_stored_with_its_items_and_its_exact_total) {
    const order_result placed = place_order(db, 1, {{20, 3}, {24, 2}});
    BOOST_TEST_REQUIRE(placed.has_value());
    BOOST_TEST(placed->id == next_order);
    BOOST_TEST(placed->total == 111.70_dec);
    BOOST_TEST((placed->status == order_status::pending));
    BOOST_TEST((placed->updated_at == db.get(orders, next_order)->updated_at));
    BOOST_TEST(
        plain("SELECT user_id, status, total FROM orders WHERE id = 41") == "1|pending|111.7|\n"
    );
    BOOST_TEST(items_of(next_order) == "20|3|9.3|\n24|2|41.9|\n");
    BOOST_TEST(stock_of(20) == "25|\n");
    BOOST_TEST(stock_of(24) == "0|\n");
}

BOOST_AUTO_TEST_CASE(seed_159_too_little_stock_refuses_the_whole_order) {
    const std::string before = everything();
    const order_result refused = place_order(db, 1, {{20, 3}, {24, 3}, {21, 1}});
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().reason == refusal_reason::not_enough_stock));
    BOOST_TEST(refused.error().line.product_id == 24);
    BOOST_TEST(refused.error().in_stock == 2);
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(seed_159_an_unknown_product_refuses_the_whole_order) {
    const std::string before = everything();
    const order_result refused = place_order(db, 1, {{20, 3}, {999, 1}});
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().reason == refusal_reason::unknown_product));
    BOOST_TEST(refused.error().line.product_id == 999);
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(seed_159_what_is_thrown_rolls_back_as_well) {
    const std::string before = everything();
    BOOST_CHECK_THROW(place_order(db, 99, {{20, 1}}), tn::foreign_key_violation);
    BOOST_CHECK_EXCEPTION(
        place_order(db, 1, {{21, 1}, {20, -1}}),
        tn::check_violation,
        [](const auto& e) { return e.violates(order_items.quantity); }
    );
    BOOST_TEST(everything() == before);
    BOOST_TEST(place_order(db, 1, {{20, 1}}).has_value()); // the database is usable still
}

BOOST_AUTO_TEST_CASE(seed_159_stock_is_never_negative) {
    int sold = 0;
    for (int i = 0; i != 9; ++i)
        sold += place_order(db, 1 + i % 5, {{23, 5}}).has_value() ? 5 : 0;
    BOOST_TEST(sold == 25); // of 26
    BOOST_TEST(stock_of(23) == "1|\n");
    BOOST_TEST(!place_order(db, 1, {{23, 1}, {23, 1}}).has_value());
    BOOST_TEST(place_order(db, 1, {{23, 1}}).has_value());
    BOOST_TEST(plain("SELECT count(*) FROM products WHERE stock < 0") == "0|\n");
    BOOST_TEST(plain("SELECT sum(quantity) FROM order_items WHERE order_id > 40") == "26|\n");
}

BOOST_AUTO_TEST_CASE(seed_158_the_lock_is_taken_before_the_stock_is_read) {
    std::vector<std::string> begun;
    db.on_before_execute([&](const tn::statement_event& e) { begun.emplace_back(e.sql); });
    BOOST_TEST(place_order(db, 1, {{20, 1}}).has_value());
    BOOST_TEST(
        begun.front() ==
        said({.standard = "BEGIN", .sqlite = "BEGIN IMMEDIATE", .mariadb = "START TRANSACTION"})
    );
    BOOST_TEST(begun.back() == "COMMIT");
    // the first SELECT is of the product; SQLite has no lock of rows
    const auto read = std::ranges::find_if(begun, [](const std::string& sql) {
        return sql.starts_with("SELECT");
    });
    BOOST_TEST_REQUIRE((read != begun.end()));
    BOOST_TEST(read->ends_with(" FOR UPDATE") == (db.dialect_name() != "sqlite"), *read);
}

BOOST_AUTO_TEST_CASE(seed_158_buyers_at_once_never_get_more_than_there_is) {
    const std::string url = place.shared_url();
    auto first = open_shop(url);
    make_demo_shop(first);
    std::atomic<int> sold = 0;
    std::vector<std::thread> buyers;
    for (int i = 0; i != 4; ++i)
        buyers.emplace_back([&, i] {
            auto own = open_shop(url);
            for (int k = 0; k != 4; ++k)
                sold += place_order(own, 1 + i, {{16, 1}}).has_value();
        });
    for (std::thread& buyer : buyers)
        buyer.join();
    BOOST_TEST(sold == 8); // of the 16 that are wanted
    BOOST_TEST(first.get(products, 16)->stock == 0);
}

BOOST_AUTO_TEST_CASE(seed_160_what_cannot_be_had_is_skipped_and_the_rest_is_kept) {
    const partial_order made = place_what_there_is(db, 2, {{20, 2}, {24, 5}, {999, 1}, {21, 4}});
    BOOST_TEST_REQUIRE(made.order.has_value());
    BOOST_TEST(made.order->total == 43.00_dec);
    BOOST_TEST_REQUIRE(made.skipped.size() == 2U);
    BOOST_TEST((made.skipped[0].reason == refusal_reason::not_enough_stock));
    BOOST_TEST((made.skipped[1].reason == refusal_reason::unknown_product));
    BOOST_TEST(items_of(made.order->id) == "20|2|9.3|\n21|4|6.1|\n");
    BOOST_TEST(stock_of(24) == "2|\n");
    BOOST_TEST(plain("SELECT total FROM orders WHERE id = 41") == "43|\n");
}

BOOST_AUTO_TEST_CASE(seed_160_an_order_of_nothing_is_none) {
    const std::string before = everything();
    const partial_order made = place_what_there_is(db, 2, {{24, 5}, {999, 1}});
    BOOST_TEST(!made.order.has_value());
    BOOST_TEST(made.skipped.size() == 2U);
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_SUITE_END()
