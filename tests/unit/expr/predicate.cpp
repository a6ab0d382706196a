// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_predicate {

using namespace shop;

static_assert(spelt<tn::sqlite>(users.bio.is_null()) == R"("users"."bio" IS NULL)");
static_assert(
    spelt<tn::sqlite>((users.bio + "x").is_not_null()) == R"("users"."bio" || ? IS NOT NULL)"
);
static_assert(spelt<tn::sqlite>(users.bio.is_distinct_from("x")) == R"("users"."bio" IS NOT ?)");
static_assert(spelt<tn::sqlite>(users.bio.is_not_distinct_from("x")) == R"("users"."bio" IS ?)");
static_assert(
    spelt<tn::postgresql>(users.bio.is_distinct_from(users.username)) ==
    R"("users"."bio" IS DISTINCT FROM "users"."username")"
);
static_assert(
    spelt<tn::postgresql>(users.bio.is_not_distinct_from("x")) ==
    R"("users"."bio" IS NOT DISTINCT FROM $1)"
);
static_assert(spelt<tn::mysql>(users.bio.is_not_distinct_from("x")) == "`users`.`bio` <=> ?");
static_assert(spelt<tn::mysql>(users.bio.is_distinct_from("x")) == "NOT (`users`.`bio` <=> ?)");

} // namespace expr_predicate

BOOST_AUTO_TEST_SUITE(expr_predicate)

BOOST_AUTO_TEST_CASE(null_is_told_from_values) {
    auto db = open();
    BOOST_TEST(values(db, users.bio.is_null()) == "0 1 0");
    BOOST_TEST(values(db, users.bio.is_not_null()) == "1 0 1");
    BOOST_TEST(values(db, users.bio.is_distinct_from("paints")) == "0 1 1");
    BOOST_TEST(values(db, users.bio.is_not_distinct_from("paints")) == "1 0 0");
    BOOST_TEST(values(db, users.bio.is_not_distinct_from(std::optional<std::string>{})) == "0 1 0");
    BOOST_TEST(values(db, users.born.is_distinct_from(users.born)) == "0 0 0");
}

BOOST_AUTO_TEST_SUITE_END()
