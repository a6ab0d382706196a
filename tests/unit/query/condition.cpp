// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Conditions of clauses: several are one, however they are given.
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_condition {

using namespace shop;

constexpr auto from = tn::select(users.age).from(users);
constexpr auto by_two = from.where(users.age > 1, users.id < 2);
static_assert(
    tn::sql<tn::sqlite>(by_two) ==
    R"(SELECT "users"."age" FROM "users" WHERE "users"."age" > ? AND "users"."id" < ?)"
);
static_assert(
    tn::sql<tn::sqlite>(from.where(users.age > 1).where(users.id < 2)) ==
    tn::sql<tn::sqlite>(by_two)
);
static_assert(
    tn::sql<tn::sqlite>(from.where(users.age > 1 && users.id < 2)) == tn::sql<tn::sqlite>(by_two)
);

constexpr auto groups = from.group_by(users.age);
static_assert(
    tn::sql<tn::sqlite>(groups.having(tn::count() > 1).having(tn::count() < 9)) ==
    tn::sql<tn::sqlite>(groups.having(tn::count() > 1, tn::count() < 9))
);

static_assert(tn::detail::conditions<decltype(users.age > 1)>);
static_assert(!tn::detail::conditions<decltype(users.age)> && !tn::detail::conditions<>);
static_assert(tn::detail::aggregate_free<decltype(users.age > 1)>);
static_assert(!tn::detail::aggregate_free<decltype(tn::count() > 1)>);

} // namespace query_condition

BOOST_AUTO_TEST_SUITE(query_condition)

BOOST_AUTO_TEST_CASE(values_keep_their_order) {
    const auto query = from.where(users.age > 1).where(users.id<2, users.id> 3);
    BOOST_TEST(decltype(query)::count == 3U);
    for (int i = 0; i != 3; ++i)
        BOOST_TEST(query.data.cells[i].integer[0] == i + 1);
}

BOOST_AUTO_TEST_SUITE_END()
