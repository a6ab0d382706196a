// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Joins of every kind.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_join {

using namespace store;

static_assert(
    tn::sql<tn::mysql>(
        tn::select(users.id).from(users).join(orders).left_join(m, m.id == users.manager_id)
    ) == "SELECT `users`.`id` FROM `users` INNER JOIN `orders` ON `orders`.`user_id` = `users`.`id`"
         " LEFT JOIN `users` AS `m` ON `m`.`id` = `users`.`manager_id`"
);
static_assert(
    tn::sql<tn::sqlite>(tn::select(visits.id).from(visits).join(branches)) ==
    R"(SELECT "visits"."id" FROM "visits" INNER JOIN "branches" ON "visits"."city" = "branches"."city")"
    R"( AND "visits"."number" = "branches"."number")"
);

} // namespace query_join

BOOST_FIXTURE_TEST_SUITE(query_join, query_join::fixture)

BOOST_AUTO_TEST_CASE(inner_joins_give_what_goes_together) {
    same(
        tn::select(users.username, orders.id).from(users).join(orders).order_by(orders.id),
        "SELECT username, orders.id FROM users JOIN orders ON user_id = users.id ORDER BY orders.id"
    );
    same(
        tn::select(users.username, orders.id).from(orders).join(users).order_by(orders.id),
        "SELECT username, orders.id FROM users JOIN orders ON user_id = users.id ORDER BY orders.id"
    );
    same(
        tn::select(users.username, orders.id)
            .from(users)
            .join(orders, orders.user_id == users.id && orders.total > 5)
            .order_by(orders.id),
        "SELECT username, orders.id FROM users JOIN orders ON user_id = users.id AND total > 5"
        " ORDER BY orders.id"
    );
}

BOOST_AUTO_TEST_CASE(left_joins_keep_the_rows_before_them) {
    const auto query = tn::select(users.username, orders.id, orders.total)
                           .from(users)
                           .left_join(orders)
                           .order_by(users.id, orders.id);
    static_assert(
        std::same_as<decltype(db.one(query).c2), std::optional<std::int64_t>> &&
        std::same_as<decltype(db.one(query).c1), std::string>
    );
    same(
        query,
        "SELECT username, orders.id, total FROM users LEFT JOIN orders ON user_id = users.id"
        " ORDER BY users.id, orders.id"
    );
    same(
        tn::select(users.id, orders.id)
            .from(users)
            .left_join(orders, orders.user_id == users.id && orders.status == "paid")
            .order_by(users.id, orders.id),
        "SELECT users.id, orders.id FROM users LEFT JOIN orders ON user_id = users.id AND status ="
        " 'paid' ORDER BY users.id, orders.id"
    );
    same(
        tn::select(users.id).from(users).left_join(orders).where(orders.id.is_null()),
        "SELECT users.id FROM users LEFT JOIN orders ON user_id = users.id WHERE orders.id IS NULL"
    );
}

BOOST_AUTO_TEST_CASE(right_joins_keep_the_rows_of_the_table) {
    same(
        tn::select(orders.id, users.username)
            .from(orders)
            .right_join(users)
            .order_by(users.id, orders.id),
        "SELECT orders.id, username FROM orders RIGHT JOIN users ON user_id = users.id ORDER BY"
        " users.id, orders.id"
    );
    same(
        tn::select(orders.id, users.username)
            .from(orders)
            .right_join(users, orders.user_id == users.id && orders.total > 50)
            .order_by(users.id),
        "SELECT orders.id, username FROM orders RIGHT JOIN users ON user_id = users.id AND total >"
        " 50 ORDER BY users.id"
    );
}

#ifndef TENON_LAW_MARIADB // which has no FULL JOIN
BOOST_AUTO_TEST_CASE(full_joins_keep_the_rows_of_both_tables) {
    same(
        tn::select(users.id, m.id)
            .from(users)
            .full_join(m, users.manager_id == m.id)
            .order_by(users.id, m.id),
        "SELECT users.id, m.id FROM users FULL JOIN users m ON users.manager_id = m.id ORDER BY"
        " users.id NULLS FIRST, m.id NULLS FIRST"
    );
    same(
        tn::select(orders.id, users.id).from(orders).full_join(users).order_by(orders.id, users.id),
        "SELECT orders.id, users.id FROM orders FULL JOIN users ON user_id = users.id ORDER BY"
        " orders.id NULLS FIRST, users.id"
    );
}
#endif

BOOST_AUTO_TEST_CASE(cross_joins_give_every_pair) {
    same(
        tn::select(users.id, branches.name)
            .from(users)
            .cross_join(branches)
            .order_by(users.id, branches.name),
        "SELECT id, name FROM users, branches ORDER BY id, name"
    );
}

BOOST_AUTO_TEST_CASE(a_table_is_joined_to_itself_by_an_alias) {
    same(
        tn::select(users.username, m.username)
            .from(users)
            .left_join(m, m.id == users.manager_id)
            .order_by(users.id),
        "SELECT users.username, m.username FROM users LEFT JOIN users m ON m.id = users.manager_id"
        " ORDER BY users.id"
    );
    constexpr auto top = tn::alias<"top">(users);
    same(
        tn::select(users.id, m.id, top.id)
            .from(users)
            .join(m, m.id == users.manager_id)
            .join(top, top.id == m.manager_id),
        "SELECT u.id, m.id, t.id FROM users u JOIN users m ON m.id = u.manager_id JOIN users t ON"
        " t.id = m.manager_id"
    );
}

BOOST_AUTO_TEST_CASE(a_foreign_key_of_several_columns_is_compared_whole) {
    same(
        tn::select(visits.id, branches.name).from(visits).join(branches).order_by(visits.id),
        "SELECT id, name FROM visits v JOIN branches b ON v.city = b.city AND v.number = b.number"
        " ORDER BY id"
    );
    same(
        tn::select(branches.name, tn::count(visits.id))
            .from(branches)
            .left_join(visits)
            .group_by(branches.city, branches.number)
            .order_by(branches.name),
        "SELECT name, count(id) FROM branches b LEFT JOIN visits v ON v.city = b.city AND v.number "
        "="
        " b.number GROUP BY name ORDER BY name"
    );
}

BOOST_AUTO_TEST_CASE(values_of_a_join_and_of_where_are_not_mixed_up) {
    same(
        tn::select(users.id, orders.id)
            .from(users)
            .join(orders, orders.user_id == users.id && orders.quantity > 1)
            .where(users.age > 17, orders.status != std::string("shut"))
            .order_by(orders.id)
            .limit(5),
        "SELECT users.id, orders.id FROM users JOIN orders ON user_id = users.id AND quantity > 1"
        " WHERE age > 17 AND status <> 'shut' ORDER BY orders.id"
    );
}

BOOST_AUTO_TEST_SUITE_END()
