// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_parameter {

using namespace shop;
using namespace tn::literals;

static_assert(spelt<tn::sqlite>(tn::lit<7>) == "7" && spelt<tn::sqlite>(tn::lit<-7>) == "-7");
static_assert(spelt<tn::sqlite>(tn::lit<2.5>) == "2.5");
static_assert(spelt<tn::postgresql>(tn::lit<-1e-20>) == "'-1e-20'::float8");
static_assert(spelt<tn::mysql>(tn::lit<1e300>) == "1e300");
static_assert(std::same_as<decltype(tn::lit<0.5F>)::node::type, float>);
static_assert(spelt<tn::mysql>(tn::lit<"it's \\">) == R"('it''s \\')");
static_assert(spelt<tn::postgresql>(tn::lit<"it's \\">) == R"('it''s \')");
static_assert(
    spelt<tn::postgresql>(tn::lit<true>) == "TRUE" && spelt<tn::sqlite>(tn::lit<true>) == "1"
);
static_assert(spelt<tn::sqlite>(users.age + tn::lit<1>) == R"("users"."age" + 1)");
static_assert(spelt<tn::postgresql>(tn::value(5)) == "$1");

// A parameter takes its type from where it stands, and its number from its name.
static_assert(
    tn::sql<tn::postgresql>(tn::select(users.id).from(users).where(
        users.age > tn::param<"n">,
        users.username == tn::param<"name">,
        users.age < tn::param<"n"> + 1
    )) == R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > $1 AND "users"."username" = $2)"
          R"( AND "users"."age" < $3 + $4)"
);
using typed = decltype(tn::param<"n", std::int64_t>)::node;
static_assert(std::same_as<typed::type, std::int64_t> && typed::label == "n");

} // namespace expr_parameter

BOOST_AUTO_TEST_SUITE(expr_parameter)

BOOST_AUTO_TEST_CASE(an_argument_is_a_name_and_a_value) {
    const tn::argument<"n", int> given = ("n"_p = 5);
    BOOST_TEST(given.label == "n");
    BOOST_TEST(given.value == 5);
    std::string text = "x";
    const auto kept = ("t"_p = std::move(text));
    BOOST_TEST(kept.value == "x");
}

BOOST_AUTO_TEST_CASE(a_value_is_an_expression) {
    auto db = open();
    BOOST_TEST(values(db, tn::value(5) + users.age) == "22 45 75");
    BOOST_TEST(values(db, tn::value(std::optional<int>{})) == "NULL NULL NULL");
    BOOST_TEST(values(db, tn::value(std::string("x"))) == "x x x");
}

BOOST_AUTO_TEST_CASE(one_argument_stands_wherever_its_name_does) {
    auto db = open();
    const auto query = tn::select(users.id).from(users).where(
        users.age > tn::param<"n">, users.age < tn::param<"n"> + 40
    );
    BOOST_TEST(db.column(query, {tn::datum{std::int64_t{20}}}) == "2");
}

BOOST_AUTO_TEST_SUITE_END()
