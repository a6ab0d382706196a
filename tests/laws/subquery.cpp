// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Subqueries as values, as lists and under EXISTS.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_subquery {

using namespace store;

constexpr auto average = tn::scalar_subquery(tn::select(tn::avg(orders.total)).from(orders));
constexpr auto orders_of_user =
    tn::select(orders.id).from(orders).where(orders.user_id == users.id);

static_assert(
    tn::sql<tn::sqlite>(tn::select(users.id).from(users).where(tn::not_exists(orders_of_user))) ==
    R"(SELECT "users"."id" FROM "users" WHERE NOT EXISTS (SELECT "orders"."id" FROM "orders")"
    R"( WHERE "orders"."user_id" = "users"."id"))"
);

} // namespace query_subquery

BOOST_FIXTURE_TEST_SUITE(query_subquery, query_subquery::fixture)

BOOST_AUTO_TEST_CASE(a_query_of_one_value_is_a_value) {
    same(
        tn::select(orders.id).from(orders).where(orders.total > average).order_by(orders.id),
        "SELECT id FROM orders WHERE total > (SELECT avg(total) FROM orders) ORDER BY id"
    );
    same(
        tn::select(
            users.id,
            tn::scalar_subquery(
                tn::select(tn::count()).from(orders).where(orders.user_id == users.id)
            )
        )
            .from(users)
            .order_by(users.id),
        "SELECT id, (SELECT count(*) FROM orders WHERE user_id = users.id) FROM users ORDER BY id"
    );
    same(
        tn::select(
            users.id,
            tn::scalar_subquery(tn::select(m.username).from(m).where(m.id == users.manager_id))
        )
            .from(users)
            .order_by(users.id),
        "SELECT id, (SELECT m.username FROM users m WHERE m.id = users.manager_id) FROM users"
        " ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(exists_sees_the_tables_around_it) {
    same(
        tn::select(users.id).from(users).where(tn::exists(orders_of_user)).order_by(users.id),
        "SELECT id FROM users WHERE id IN (SELECT user_id FROM orders) ORDER BY id"
    );
    same(
        tn::select(users.id).from(users).where(tn::not_exists(orders_of_user)),
        "SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM orders)"
    );
    same(
        tn::select(users.id)
            .from(users)
            .where(tn::exists(orders_of_user.where(orders.total > 50)) || users.age < 18)
            .order_by(users.id),
        "SELECT id FROM users u WHERE EXISTS (SELECT 1 FROM orders WHERE user_id = u.id AND total >"
        " 50) OR age < 18 ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(a_query_of_one_column_is_a_list) {
    const auto paid = tn::select(orders.user_id).from(orders).where(orders.status == "paid");
    same(
        tn::select(users.id).from(users).where(users.id.in(paid)).order_by(users.id),
        "SELECT id FROM users WHERE id IN (SELECT user_id FROM orders WHERE status = 'paid') ORDER "
        "BY"
        " id"
    );
    same(
        tn::select(users.id).from(users).where(users.id.not_in(paid)).order_by(users.id),
        "SELECT id FROM users WHERE id NOT IN (SELECT user_id FROM orders WHERE status = 'paid')"
        " ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(subqueries_stand_in_one_another) {
    same(
        tn::select(users.username)
            .from(users)
            .where(users.id.in(
                tn::select(orders.user_id)
                    .from(orders)
                    .where(
                        orders.total >=
                        tn::scalar_subquery(tn::select(tn::max(orders.total)).from(orders))
                    )
            )),
        "SELECT username FROM users WHERE id IN (SELECT user_id FROM orders WHERE total >= (SELECT"
        " max(total) FROM orders))"
    );
}

BOOST_AUTO_TEST_CASE(values_and_parameters_within_keep_their_places) {
    const std::optional<int> none;
    const auto inner = tn::select(orders.user_id)
                           .from(orders)
                           .where(orders.quantity > 1, orders.total < tn::if_set(none))
                           .where(orders.status == tn::param<"status">);
    same(
        tn::select(users.id, users.age + 1)
            .from(users)
            .where(users.age < 60, users.id.in(inner), users.username != std::string("x"))
            .order_by(users.id)
            .limit(3),
        "SELECT id, age + 1 FROM users WHERE age < 60 AND id IN (SELECT user_id FROM orders WHERE"
        " quantity > 1 AND status = 'paid') ORDER BY id LIMIT 3",
        "status"_p = "paid"
    );
}

BOOST_AUTO_TEST_SUITE_END()
