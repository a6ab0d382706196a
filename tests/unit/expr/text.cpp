// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_text {

using namespace shop;

static_assert(spelt<tn::sqlite>(tn::lower(users.username)) == R"(LOWER("users"."username"))");
static_assert(spelt<tn::mysql>(tn::upper(tn::param<"p">)) == "UPPER(?)");
static_assert(spelt<tn::postgresql>(tn::trim(users.bio)) == R"(TRIM("users"."bio"))");
static_assert(spelt<tn::mysql>(tn::ltrim(tn::rtrim(users.bio))) == "LTRIM(RTRIM(`users`.`bio`))");

static_assert(spelt<tn::sqlite>(tn::length(users.bio)) == R"(LENGTH("users"."bio"))");
static_assert(spelt<tn::postgresql>(tn::length(users.bio)) == R"(CHAR_LENGTH("users"."bio"))");
static_assert(spelt<tn::mysql>(tn::length(users.bio)) == "CHAR_LENGTH(`users`.`bio`)");

static_assert(
    spelt<tn::sqlite>(tn::substring(users.bio, 2, tn::lit<3>)) ==
    R"(SUBSTRING("users"."bio", ?, 3))"
);
static_assert(
    spelt<tn::postgresql>(tn::substring(users.bio, tn::length(users.username))) ==
    R"(SUBSTRING("users"."bio", CHAR_LENGTH("users"."username")))"
);
static_assert(
    spelt<tn::mysql>(tn::replace(users.bio, "a", users.username)) ==
    "REPLACE(`users`.`bio`, ?, `users`.`username`)"
);

static_assert(
    spelt<tn::sqlite>(tn::concat("<", users.username, users.bio)) ==
    R"(? || "users"."username" || "users"."bio")"
);
static_assert(
    spelt<tn::postgresql>(tn::concat(users.username, tn::lit<"!">)) ==
    R"("users"."username" || '!')"
);
static_assert(
    spelt<tn::mysql>(tn::concat("<", users.username, users.bio)) ==
    "CONCAT(?, `users`.`username`, `users`.`bio`)"
);

} // namespace expr_text

BOOST_AUTO_TEST_SUITE(expr_text)

BOOST_AUTO_TEST_CASE(case_can_be_changed) {
    auto db = open();
    BOOST_TEST(values(db, tn::lower(users.username)) == "ann ben_50% \xC3\x89lan");
    BOOST_TEST(values(db, tn::upper(users.username)) == "ANN BEN_50% \xC3\x89LAN");
}

BOOST_AUTO_TEST_CASE(spaces_are_trimmed_on_either_side) {
    auto db = open();
    const auto third = [&](const auto& e) {
        return db.value(tn::select(e).from(users).where(users.id == 3));
    };
    BOOST_TEST(third(tn::trim(users.bio)) == "Ann's \\ friend");
    BOOST_TEST(third(tn::ltrim(users.bio)) == "Ann's \\ friend ");
    BOOST_TEST(third(tn::rtrim(users.bio)) == "  Ann's \\ friend");
}

BOOST_AUTO_TEST_CASE(a_length_is_counted_in_code_points) {
    auto db = open();
    BOOST_TEST(values(db, tn::length(users.username)) == "3 7 4");
    BOOST_TEST(values(db, tn::length(users.bio)) == "6 NULL 17");
}

BOOST_AUTO_TEST_CASE(a_substring_is_counted_from_1) {
    auto db = open();
    BOOST_TEST(values(db, tn::substring(users.username, 2, 2)) == "nn en la");
    BOOST_TEST(values(db, tn::substring(users.username, 3)) == "n n_50% an");
    BOOST_TEST(values(db, tn::substring(users.username, 9)) == "  ");
    BOOST_CHECK_THROW(tn::substring(users.username, 0), tn::value_error);
    BOOST_CHECK_THROW(tn::substring(users.username, 1, -1), tn::value_error);
}

BOOST_AUTO_TEST_CASE(all_of_a_text_are_replaced) {
    auto db = open();
    BOOST_TEST(
        values(db, tn::replace(users.username, "n", std::string("m"))) == "Amm bem_50% \xC3\x89lam"
    );
}

BOOST_AUTO_TEST_CASE(texts_are_put_one_behind_the_other) {
    auto db = open();
    BOOST_TEST(
        values(db, tn::concat("<", users.username, '>' + std::string())) ==
        "<Ann> <ben_50%> <\xC3\x89lan>"
    );
    BOOST_TEST(
        values(db, tn::concat(users.username, users.bio) + "!") ==
        "Annpaints! NULL \xC3\x89lan  Ann's \\ friend !"
    );
}

BOOST_AUTO_TEST_SUITE_END()
