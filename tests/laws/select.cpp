// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Select lists of columns, expressions, labels and whole tables.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_select {

using namespace store;

} // namespace query_select

BOOST_FIXTURE_TEST_SUITE(query_select, query_select::fixture)

BOOST_AUTO_TEST_CASE(columns_and_expressions_are_selected) {
    same(
        tn::select(users.id, users.username, users.bio, users.is_active, users.score, users.born)
            .from(users)
            .order_by(users.id),
        "SELECT id, username, bio, is_active, score, born FROM users ORDER BY id"
    );
    same(
        tn::select(users.age * 2, users.username + "!", users.age > 18, tn::lit<7>, tn::value(2.5))
            .from(users)
            .order_by(users.id),
        law::said{
            .standard = "SELECT age * 2, username || '!', age > 18, 7, 2.5 FROM users ORDER BY id",
            .mariadb = "SELECT age * 2, CONCAT(username, '!'), age > 18, 7, 2.5 FROM users"
                       " ORDER BY id"}
    );
    same(
        tn::select(orders.total, orders.total * 3).from(orders).order_by(orders.id),
        "SELECT total, total * 3 FROM orders ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(distinct_gives_each_row_once) {
    same(
        tn::select(users.age).distinct().from(users).order_by(users.age),
        "SELECT DISTINCT age FROM users ORDER BY age"
    );
    same(
        tn::select(users.manager_id, users.is_active)
            .distinct()
            .from(users)
            .order_by(users.manager_id),
        law::said{
            .standard = "SELECT DISTINCT manager_id, is_active FROM users ORDER BY 1 NULLS FIRST",
            .mariadb = "SELECT DISTINCT manager_id, is_active FROM users ORDER BY 1"}
    );
}

BOOST_AUTO_TEST_CASE(a_table_is_all_its_columns) {
    same(tn::select(users).from(users).order_by(users.id), "SELECT * FROM users ORDER BY id");
    same(tn::select(m).from(m).where(m.id == 2), "SELECT * FROM users WHERE id = 2");
    const std::vector<User> all = db.all(tn::select(users).from(users).order_by(users.id));
    BOOST_TEST(all.size() == 4U);
    BOOST_TEST(all[2].username == "\xC3\x89lan");
    BOOST_TEST(!all[3].bio.has_value());
}

BOOST_AUTO_TEST_CASE(a_table_stands_beside_expressions_and_other_tables) {
    same(
        tn::select(users, users.age + 1).from(users).order_by(users.id),
        "SELECT *, age + 1 FROM users ORDER BY id"
    );
    same(
        tn::select(tn::lit<1>, orders, users, orders.id)
            .from(orders)
            .join(users)
            .order_by(orders.id),
        "SELECT 1, o.*, u.*, o.id FROM orders o JOIN users u ON u.id = user_id ORDER BY o.id"
    );
    same(
        tn::select(users, tn::count(orders.id))
            .from(users)
            .left_join(orders)
            .group_by(users.id)
            .order_by(users.id),
        "SELECT u.*, count(o.id) FROM users u LEFT JOIN orders o ON u.id = user_id GROUP BY u.id"
        " ORDER BY u.id"
    );
}

BOOST_AUTO_TEST_CASE(a_table_behind_a_left_join_may_be_missing) {
    const auto query =
        tn::select(users, orders).from(users).left_join(orders).order_by(users.id, orders.id);
    same(
        query,
        "SELECT u.*, o.* FROM users u LEFT JOIN orders o ON u.id = user_id ORDER BY u.id, o.id"
    );
    int missing = 0;
    for (const auto& [user, order] : db.all(query)) {
        static_assert(std::same_as<decltype(order), const std::optional<Order>>);
        if (order)
            BOOST_TEST(order->user_id == user.id);
        else
            ++missing;
    }
    BOOST_TEST(missing == 1);
    same(
        tn::select(orders, users).from(orders).right_join(users).order_by(users.id, orders.id),
        "SELECT o.*, u.* FROM users u LEFT JOIN orders o ON u.id = user_id ORDER BY u.id, o.id"
    );
    same(
        tn::select(users, m).from(users).left_join(m, m.id == users.manager_id).order_by(users.id),
        "SELECT u.*, m.* FROM users u LEFT JOIN users m ON m.id = u.manager_id ORDER BY u.id"
    );
}

BOOST_AUTO_TEST_CASE(streams_give_views_of_the_same) {
    std::string names;
    for (auto&& [user, order] : db.fetch(
             tn::select(users, orders).from(users).left_join(orders).order_by(users.id, orders.id)
         )) {
        static_assert(std::same_as<decltype(user.username), std::string_view>);
        names += user.username;
        names += order ? order->status : "-";
    }
    BOOST_TEST(names == "AnnopenAnnpaidben_50%paidben_50%paid\xC3\x89lanshutDora-");
}

BOOST_AUTO_TEST_SUITE_END()
