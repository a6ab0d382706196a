// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_logical {

using namespace shop;
using tn::detail::conjunction, tn::detail::node_of;

constexpr auto a = users.age > 1;
constexpr auto b = users.is_active;
constexpr auto c = users.id < 9;

static_assert(
    spelt<tn::sqlite>(a && b && c) ==
    R"("users"."age" > ? AND "users"."is_active" AND "users"."id" < ?)"
);
/// However many, they are one node.
static_assert(std::same_as<
              node_of<decltype(a && b && c)>,
              conjunction<node_of<decltype(a)>, node_of<decltype(b)>, node_of<decltype(c)>>>);
static_assert(spelt<tn::sqlite>(a && (b && c)) == spelt<tn::sqlite>(a && b && c));
static_assert(
    spelt<tn::sqlite>(b && a && (a || b) && !b && c && b) ==
    R"("users"."is_active" AND "users"."age" > ? AND ("users"."age" > ? OR "users"."is_active"))"
    R"( AND NOT "users"."is_active" AND "users"."id" < ? AND "users"."is_active")"
);
static_assert(
    spelt<tn::sqlite>(a || (b && c)) ==
    R"("users"."age" > ? OR "users"."is_active" AND "users"."id" < ?)"
);
static_assert(
    spelt<tn::sqlite>((a || b) && c) ==
    R"(("users"."age" > ? OR "users"."is_active") AND "users"."id" < ?)"
);
static_assert(spelt<tn::sqlite>(!a) == R"(NOT "users"."age" > ?)");
static_assert(spelt<tn::sqlite>(!(a && b)) == R"(NOT ("users"."age" > ? AND "users"."is_active"))");
static_assert(spelt<tn::sqlite>(!!b) == R"(NOT (NOT "users"."is_active"))");

} // namespace expr_logical

BOOST_AUTO_TEST_SUITE(expr_logical)

BOOST_AUTO_TEST_CASE(conditions_are_joined_with_the_three_truths_of_sql) {
    auto db = open();
    BOOST_TEST(values(db, users.age > 18 && users.is_active) == "0 0 1");
    BOOST_TEST(values(db, users.age > 18 || users.is_active) == "1 1 1");
    BOOST_TEST(values(db, !users.is_active) == "0 1 0");
    BOOST_TEST(values(db, users.bio == "paints" && users.is_active) == "1 0 0");
    BOOST_TEST(values(db, users.bio == "paints" || users.is_active) == "1 NULL 1");
    BOOST_TEST(values(db, !(users.bio == "paints")) == "0 NULL 1");
}

BOOST_AUTO_TEST_SUITE_END()
