// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the shop asks of its orders.
#include "shop_fixture.hpp"

BOOST_FIXTURE_TEST_SUITE(reports, shop_fixture)

BOOST_AUTO_TEST_CASE(seed_154_the_top_customers_are_those_of_plain_sql) {
    const std::string sql =
        "SELECT u.username, u.email, count(o.id), round(sum(o.total), 2) AS spent "
        "FROM users u JOIN orders o ON u.id = o.user_id "
        "WHERE o.status = 'completed' GROUP BY u.id ORDER BY spent DESC, u.id ";
    const auto top = get_top_customers(db);
    BOOST_TEST(top.size() > 3U);
    BOOST_TEST(text_of(top) == plain(sql));
    BOOST_TEST(text_of(get_top_customers(db, 2)) == plain(sql + "LIMIT 2"));
    BOOST_TEST(top.front()[users.username] == "blaise");
    BOOST_TEST((top.front()[total_spent] > top.back()[total_spent]));
}

BOOST_AUTO_TEST_CASE(seed_155_the_revenue_by_category_is_that_of_plain_sql) {
    const std::string sql =
        "SELECT p.category, sum(i.quantity), round(sum(i.quantity * i.unit_price), 2) AS revenue "
        "FROM products p JOIN order_items i ON i.product_id = p.id JOIN orders o "
        "ON o.id = i.order_id WHERE o.status = 'completed' GROUP BY p.category "
        "ORDER BY revenue DESC";
    const auto by_category = get_revenue_by_category(db);
    BOOST_TEST(by_category.size() == 4U);
    BOOST_TEST(text_of(by_category) == plain(sql));
}

BOOST_AUTO_TEST_CASE(seed_155_the_categories_add_up_to_the_orders) {
    tn::decimal<20, 2> sold;
    for (const auto& row : get_revenue_by_category(db))
        sold += tn::decimal_cast<tn::decimal<20, 2>>(row[revenue]);
    const auto ordered = db.scalar(tn::select(tn::sum(orders.total))
                                       .from(orders)
                                       .where(orders.status == order_status::completed));
    BOOST_TEST((sold == ordered.value()));
}

BOOST_AUTO_TEST_CASE(seed_156_a_user_sees_the_newest_orders_first_page_by_page) {
    const std::string sql =
        "SELECT id FROM orders WHERE user_id = 2 ORDER BY created_at DESC, id DESC LIMIT 4 OFFSET ";
    for (int page = 1; page <= 3; ++page) {
        const auto seen = get_user_order_history(db, 2, {.page = page, .per_page = 4});
        BOOST_TEST(ids_of(seen.items) == plain(sql + std::to_string(4 * (page - 1))));
        BOOST_TEST(seen.total == 9);
        BOOST_TEST(seen.pages() == 3);
        BOOST_TEST(seen.has_next() == (page != 3));
    }
    BOOST_TEST(get_user_order_history(db, 99).items.empty());
}

BOOST_AUTO_TEST_SUITE_END()
