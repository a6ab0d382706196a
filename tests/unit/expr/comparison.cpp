// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_comparison {

using namespace shop;

static_assert(spelt<tn::sqlite>(users.age == 1) == R"("users"."age" = ?)");
static_assert(spelt<tn::sqlite>(users.age != 1) == R"("users"."age" <> ?)");
static_assert(spelt<tn::sqlite>(users.age < 1) == R"("users"."age" < ?)");
static_assert(spelt<tn::sqlite>(users.age <= 1) == R"("users"."age" <= ?)");
static_assert(spelt<tn::sqlite>(users.age > 1) == R"("users"."age" > ?)");
static_assert(spelt<tn::sqlite>(users.age >= 1) == R"("users"."age" >= ?)");
static_assert(spelt<tn::postgresql>(1 == users.age) == R"($1 = "users"."age")");
static_assert(
    spelt<tn::sqlite>((users.age > 1) == users.is_active) ==
    R"(("users"."age" > ?) = "users"."is_active")"
);
static_assert(spelt<tn::sqlite>(users.age + 1 > users.id) == R"("users"."age" + ? > "users"."id")");

} // namespace expr_comparison

BOOST_AUTO_TEST_SUITE(expr_comparison)

BOOST_AUTO_TEST_CASE(values_are_compared_by_the_database) {
    auto db = open();
    BOOST_TEST(values(db, users.age == 40) == "0 1 0");
    BOOST_TEST(values(db, users.age != 40) == "1 0 1");
    BOOST_TEST(values(db, users.age < 40) == "1 0 0");
    BOOST_TEST(values(db, users.age <= 40) == "1 1 0");
    BOOST_TEST(values(db, users.age > 40) == "0 0 1");
    BOOST_TEST(values(db, 40 <= users.age) == "0 1 1");
    BOOST_TEST(values(db, users.bio == "paints") == "1 NULL 0", "NULL is equal to nothing");
}

BOOST_AUTO_TEST_SUITE_END()
