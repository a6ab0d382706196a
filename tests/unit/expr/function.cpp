// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_function {

using namespace shop;

constexpr auto shown = tn::coalesce(users.bio, "-");
static_assert(spelt<tn::sqlite>(shown) == R"(COALESCE("users"."bio", ?))");
static_assert(spelt<tn::postgresql>(shown) == R"(COALESCE("users"."bio", $1))");
static_assert(spelt<tn::mysql>(shown) == "COALESCE(`users`.`bio`, ?)");
static_assert(!decltype(shown)::node::nullable({}));
static_assert(decltype(tn::coalesce(users.bio, std::optional<std::string>{}))::node::nullable({}));

static_assert(spelt<tn::postgresql>(tn::nullif(users.bio, "")) == R"(NULLIF("users"."bio", $1))");
static_assert(decltype(tn::nullif(users.username, ""))::node::nullable({}));

constexpr auto largest = tn::greatest(users.age, users.id, 20);
static_assert(std::is_same_v<decltype(largest)::node::type, std::int64_t>);
static_assert(spelt<tn::sqlite>(largest) == R"(MAX("users"."age", "users"."id", ?))");
static_assert(spelt<tn::postgresql>(largest) == R"(GREATEST("users"."age", "users"."id", $1))");
static_assert(spelt<tn::mysql>(largest) == "GREATEST(`users`.`age`, `users`.`id`, ?)");

// PostgreSQL's own would leave the NULL out of account.
constexpr auto smallest = tn::least(users.username, users.bio, "m");
static_assert(spelt<tn::sqlite>(smallest) == R"(MIN("users"."username", "users"."bio", ?))");
static_assert(
    spelt<tn::postgresql>(smallest) ==
    R"(CASE WHEN "users"."bio" IS NOT NULL THEN LEAST("users"."username", "users"."bio", $1) END)"
);

} // namespace expr_function

BOOST_AUTO_TEST_SUITE(expr_function)

BOOST_AUTO_TEST_CASE(coalesce_gives_the_first_that_is_there) {
    auto db = open();
    BOOST_TEST(
        values(db, tn::coalesce(tn::nullif(users.bio, "paints"), users.username)) ==
        "Ann ben_50%   Ann's \\ friend "
    );
    BOOST_TEST(
        values(db, tn::coalesce(users.born, tn::date_lit<"2000-01-01">)) ==
        "2007-03-31 1984-02-29 2000-01-01"
    );
    BOOST_TEST(
        values(db, tn::coalesce(users.bio, std::optional<std::string>{})) ==
        "paints NULL   Ann's \\ friend "
    );
}

BOOST_AUTO_TEST_CASE(nullif_makes_null_of_a_value) {
    auto db = open();
    BOOST_TEST(values(db, tn::nullif(users.age, 40)) == "17 NULL 70");
    BOOST_TEST(values(db, tn::nullif(users.id, users.age - 16)) == "NULL 2 3");
}

BOOST_AUTO_TEST_CASE(the_extremes_of_one_row_are_null_if_an_argument_is) {
    auto db = open();
    BOOST_TEST(values(db, largest) == "20 40 70");
    BOOST_TEST(values(db, tn::least(users.age, 20)) == "17 20 20");
    BOOST_TEST(values(db, smallest) == "Ann NULL   Ann's \\ friend ");
    BOOST_TEST(
        values(db, tn::greatest(users.born, tn::date_lit<"2000-01-01">)) ==
        "2007-03-31 2000-01-01 NULL"
    );
}

BOOST_AUTO_TEST_SUITE_END()
