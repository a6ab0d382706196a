// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_statement {

using namespace shop;

template <class Q>
concept can_join = requires(const Q& q) { q.join(orders); };
template <class Q>
concept can_limit = requires(const Q& q) { q.limit(1); };
template <class Q>
concept can_group = requires(const Q& q) { q.group_by(users.id); };

constexpr auto chosen = tn::select(users.id);
constexpr auto from = chosen.from(users);
constexpr auto ordered = from.order_by(users.id);

// A clause may follow where SQL lets it.
static_assert(!can_join<decltype(chosen)> && !can_limit<decltype(chosen)>);
static_assert(can_join<decltype(from)> && can_limit<decltype(from)> && can_group<decltype(from)>);
static_assert(can_limit<decltype(ordered
              )>); // what may not is in tests/rejects: join_behind_where and others

static_assert(
    decltype(from)::sources().size == 1 &&
    decltype(from.join(orders))::sources().has_title("orders")
);
static_assert(tn::detail::is_statement<std::remove_const_t<decltype(from)>> && !tn::detail::is_statement<int>);

} // namespace query_statement

BOOST_AUTO_TEST_SUITE(query_statement)

BOOST_AUTO_TEST_CASE(clauses_keep_their_values_in_the_order_of_the_text) {
    const auto query = tn::select(users.age + 1).from(users).where(users.id > 2).limit(3);
    BOOST_TEST(decltype(query)::count == 3U);
    for (int i = 0; i != 3; ++i)
        BOOST_TEST(query.data.cells[i].integer[0] == i + 1);
}

BOOST_AUTO_TEST_CASE(a_query_is_a_value_that_others_start_from) {
    const auto adults = from.where(users.age > 17);
    const auto few = adults.limit(2);
    BOOST_TEST(
        tn::sql<tn::sqlite>(adults) == R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > ?)"
    );
    BOOST_TEST(
        tn::sql<tn::sqlite>(few) ==
        R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > ? LIMIT ?)"
    );
}

BOOST_AUTO_TEST_SUITE_END()
