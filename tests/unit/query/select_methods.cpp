// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Every clause of a SELECT, in SQL's order; what stands in another order is in tests/rejects.
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_select_methods {

using namespace shop;

constexpr auto every_clause = tn::select(users.age, tn::count().as<"n">())
                                  .distinct()
                                  .from(users)
                                  .join(orders)
                                  .where(users.age > 17)
                                  .group_by(users.age)
                                  .having(tn::count() > 1)
                                  .order_by(users.age)
                                  .limit(3)
                                  .offset(2);
static_assert(
    tn::sql<tn::sqlite>(every_clause) ==
    R"(SELECT DISTINCT "users"."age", COUNT(*) AS "n" FROM "users")"
    R"( INNER JOIN "orders" ON "orders"."user_id" = "users"."id" WHERE "users"."age" > ?)"
    R"( GROUP BY "users"."age" HAVING COUNT(*) > ? ORDER BY "users"."age" LIMIT ? OFFSET ?)"
);
static_assert(
    tn::sql<tn::postgresql>(tn::select(users.id).from(users).order_by(users.id).for_update()) ==
    R"(SELECT "users"."id" FROM "users" ORDER BY "users"."id" FOR UPDATE)"
);

/// What may stand behind what.
template <class Before, class Kind>
constexpr bool may_follow = tn::detail::may_follow<std::remove_cvref_t<Before>, Kind>;
constexpr auto from = tn::select(users.id).from(users);
using filtered = decltype(from.where(users.age > 17));
static_assert(may_follow<filtered, tn::detail::where_kind>);
static_assert(!may_follow<filtered, tn::detail::join_kind>);
static_assert(may_follow<decltype(from), tn::detail::lock_kind>);
static_assert(!may_follow<decltype(from.limit(1)), tn::detail::limit_kind>);

} // namespace query_select_methods

BOOST_AUTO_TEST_SUITE(query_select_methods)

BOOST_AUTO_TEST_CASE(values_stand_in_the_order_of_the_text) {
    BOOST_TEST(every_clause.count == 4U);
    constexpr std::int64_t expected[]{17, 1, 3, 2};
    for (std::size_t i = 0; i != 4; ++i)
        BOOST_TEST(every_clause.data.cells[i].integer[0] == expected[i]);
}

BOOST_AUTO_TEST_SUITE_END()
