// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace dialect_sqlite {

using namespace shop;

constexpr auto query = tn::select(users.username + "!", tn::count(orders.id).as<"n">())
                           .from(users)
                           .left_join(orders)
                           .where(users.age / 2 > 9, users.bio.is_distinct_from("x"))
                           .group_by(users.id)
                           .order_by(users.bio.asc().nulls_last())
                           .offset(2);
static_assert(
    tn::sql<tn::sqlite>(query) ==
    R"(SELECT "users"."username" || ?, COUNT("orders"."id") AS "n" FROM "users" LEFT JOIN "orders")"
    R"( ON "orders"."user_id" = "users"."id" WHERE "users"."age" / ? > ? AND "users"."bio" IS NOT ?)"
    R"( GROUP BY "users"."id" ORDER BY "users"."bio" NULLS LAST LIMIT -1 OFFSET ?)"
);
static_assert(
    tn::sql<tn::sqlite>(tn::select(orders.total * 2).from(orders).where(orders.total > 1)) ==
    R"(SELECT ROUND("orders"."total" * ?, 2) FROM "orders" WHERE "orders"."total" > ?)"
);

} // namespace dialect_sqlite

BOOST_AUTO_TEST_SUITE(dialect_sqlite)

BOOST_AUTO_TEST_CASE(a_length_is_a_check) {
    const std::string_view text = tn::sql<tn::sqlite>(tn::create_table(orders));
    BOOST_TEST((text.find(R"(CHECK (length("status") <= 20))") != text.npos));
}

BOOST_AUTO_TEST_SUITE_END()
