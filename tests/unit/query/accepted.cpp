// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What looks like a mistake, and is not refused: each compiles and gives what its SQL gives. The
// mistakes that it resembles are in tests/rejects.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_accepted {

using namespace store;

constexpr auto spent = tn::sum(orders.total).as<"spent">();

// A primary key may be assigned; so may what another column or a sum of the same type holds.
constexpr auto renumbered = users.id = 7;
static_assert(renumbered.data.cells[0].integer[0] == 7);
[[maybe_unused]] constexpr auto counted_up = orders.quantity = orders.quantity + 1;
[[maybe_unused]] constexpr auto promoted = users.manager_id = users.id;
[[maybe_unused]] constexpr auto emptied = users.bio = std::nullopt;

} // namespace query_accepted

BOOST_FIXTURE_TEST_SUITE(query_accepted, query_accepted::fixture)

BOOST_AUTO_TEST_CASE(a_required_column_is_null_where_an_outer_join_has_no_match) {
    same(
        tn::select(users.username).from(users).left_join(orders).where(orders.id.is_null()),
        "SELECT username FROM users LEFT JOIN orders ON user_id = users.id WHERE orders.id IS NULL"
    );
    same(
        tn::select(orders.id).from(orders).right_join(users).where(orders.status.is_null()),
        "SELECT orders.id FROM users LEFT JOIN orders ON user_id = users.id WHERE status IS NULL"
    );
    same(
        tn::select(users.id).from(users).left_join(orders).where(
            tn::exists(tn::select(m.id).from(m).where(orders.id.is_null(), m.id == users.id))
        ),
        "SELECT users.id FROM users LEFT JOIN orders ON user_id = users.id WHERE orders.id IS NULL"
    );
}

BOOST_AUTO_TEST_CASE(a_required_column_is_asked_whether_it_is_not_null) {
    same(
        tn::select(users.id).from(users).where(users.username.is_not_null()).order_by(users.id),
        "SELECT id FROM users ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(what_depends_on_a_grouped_key_is_selected) {
    same(
        tn::select(users.username, users.age, spent)
            .from(users)
            .join(orders)
            .group_by(users.id)
            .order_by(spent.desc()),
        "SELECT username, age, SUM(total) FROM users JOIN orders ON user_id = users.id"
        " GROUP BY users.id ORDER BY 3 DESC"
    );
    same(
        tn::select(users, tn::count(orders.id))
            .from(users)
            .left_join(orders)
            .group_by(users.id)
            .order_by(tn::count(orders.id), users.id),
        "SELECT users.*, COUNT(orders.id) FROM users LEFT JOIN orders ON user_id = users.id"
        " GROUP BY users.id ORDER BY COUNT(orders.id), users.id"
    );
    same(
        tn::select(
            users.username,
            tn::scalar_subquery(
                tn::select(tn::count()).from(orders).where(orders.user_id == users.id)
            )
        )
            .from(users)
            .group_by(users.id)
            .order_by(users.id),
        "SELECT username, (SELECT COUNT(*) FROM orders WHERE user_id = users.id) FROM users"
        " ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(a_subquery_in_an_aggregate_has_each_row_of_the_group) {
    const auto orders_of =
        tn::scalar_subquery(tn::select(tn::count()).from(orders).where(orders.user_id == users.id));
    same(
        tn::select(users.age, tn::max(orders_of))
            .from(users)
            .group_by(users.age)
            .order_by(users.age),
        "SELECT age, MAX((SELECT COUNT(*) FROM orders WHERE user_id = users.id)) FROM users"
        " GROUP BY age ORDER BY age"
    );
}

BOOST_AUTO_TEST_CASE(tables_are_joined_by_columns_that_no_foreign_key_relates) {
    same(
        tn::select(users.id, orders.id)
            .from(users)
            .join(orders, orders.quantity == users.id)
            .order_by(orders.id),
        "SELECT users.id, orders.id FROM users JOIN orders ON quantity = users.id ORDER BY "
        "orders.id"
    );
}

BOOST_AUTO_TEST_CASE(keys_of_different_tables_are_compared) {
    same(
        tn::select(users.id).from(users).join(orders).where(orders.id == users.id),
        "SELECT users.id FROM users JOIN orders ON user_id = users.id WHERE orders.id = users.id"
    );
}

BOOST_AUTO_TEST_CASE(columns_of_one_name_and_one_column_twice_are_selected) {
    const auto query =
        tn::select(users.id, orders.id, users.id).from(orders).join(users).order_by(orders.id);
    same(
        query,
        "SELECT users.id, orders.id, users.id FROM orders JOIN users ON user_id = users.id"
        " ORDER BY orders.id"
    );
    const auto rows = db.all(query);
    BOOST_TEST(rows[2][orders.id] == 3);
    BOOST_TEST(get<2>(rows[2]) == 2);
}

BOOST_AUTO_TEST_CASE(some_rows_are_taken_in_no_order) {
    BOOST_TEST(db.all(tn::select(users.id).from(users).limit(2)).size() == 2U);
    BOOST_TEST(db.all(tn::select(users.id).from(users).offset(3)).size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_condition_on_the_outer_side_of_a_join_makes_it_an_inner_one) {
    same(
        tn::select(users.username, orders.id)
            .from(users)
            .left_join(orders)
            .where(orders.quantity > 2)
            .order_by(orders.id),
        "SELECT username, orders.id FROM users JOIN orders ON user_id = users.id WHERE quantity > 2"
        " ORDER BY orders.id"
    );
}

BOOST_AUTO_TEST_CASE(an_order_needs_no_direction) {
    same(
        tn::select(users.username).from(users).order_by(users.age, users.username.desc()),
        "SELECT username FROM users ORDER BY age, username DESC"
    );
    same(
        tn::select(orders.status).from(orders).group_by(orders.status).order_by(spent),
        "SELECT status FROM orders GROUP BY status ORDER BY SUM(total)"
    );
}

BOOST_AUTO_TEST_CASE(a_second_where_adds_to_the_first) {
    same(
        tn::select(users.id).from(users).where(users.age == 40).where(users.is_active),
        "SELECT id FROM users WHERE age = 40 AND is_active"
    );
}

BOOST_AUTO_TEST_CASE(one_parameter_stands_for_texts_of_different_lengths) {
    same(
        tn::select(users.id, orders.id)
            .from(users)
            .join(orders)
            .where(users.username == tn::param<"t"> || orders.status == tn::param<"t">)
            .order_by(orders.id),
        "SELECT users.id, orders.id FROM users JOIN orders ON user_id = users.id"
        " WHERE username = 'paid' OR status = 'paid' ORDER BY orders.id",
        "t"_p = "paid"
    );
}

BOOST_AUTO_TEST_CASE(one_parameter_stands_twice_and_is_named_once) {
    const tn::any_query<User, tn::parameter<"n", std::int32_t>, tn::parameter<"t", tn::varchar<80>>> query =
        tn::select(users)
            .from(users)
            .where(users.age >= tn::param<"n"> - 1, users.age <= tn::param<"n"> + 1, users.username != tn::param<"t">);
    const auto found = db.all(query, "t"_p = "Dora", "n"_p = 40);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].username == "ben_50%");
}

BOOST_AUTO_TEST_CASE(a_whole_table_is_read_from_a_row_by_the_table) {
    const auto row =
        db.one(tn::select(users, orders.id).from(users).join(orders).where(orders.id == 3));
    BOOST_TEST(row[users].username == "ben_50%");
    BOOST_TEST(row[orders.id] == 3);
}

BOOST_AUTO_TEST_CASE(a_column_that_may_be_null_is_compared_with_one_that_is_not) {
    same(
        tn::select(users.id, m.id).from(users).join(m, users.manager_id == m.id).order_by(users.id),
        "SELECT a.id, b.id FROM users a JOIN users b ON a.manager_id = b.id ORDER BY a.id"
    );
}

BOOST_AUTO_TEST_SUITE_END()
