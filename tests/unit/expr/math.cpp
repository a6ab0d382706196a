// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_math {

using namespace shop;
using namespace tn::literals;

template <class E> using type = typename E::node::type;

static_assert(spelt<tn::sqlite>(tn::abs(users.age)) == R"(ABS("users"."age"))");
static_assert(spelt<tn::sqlite>(tn::sign(users.age)) == R"(CAST(SIGN("users"."age") AS INTEGER))");
static_assert(
    spelt<tn::postgresql>(tn::sign(users.age)) == R"(CAST(SIGN("users"."age") AS INTEGER))"
);
static_assert(spelt<tn::mysql>(tn::sign(users.age)) == "SIGN(`users`.`age`)");
static_assert(spelt<tn::mysql>(tn::floor(users.score)) == "FLOOR(`users`.`score`)");
static_assert(spelt<tn::postgresql>(tn::ceil(users.score)) == R"(CEIL("users"."score"))");
static_assert(spelt<tn::postgresql>(tn::power(users.score, 2)) == R"(POWER("users"."score", $1))");
static_assert(spelt<tn::mysql>(tn::exp(tn::ln(users.score))) == "EXP(LN(`users`.`score`))");

constexpr auto price = tn::lit<12.345_dec>;
static_assert(spelt<tn::sqlite>(tn::round<2>(price)) == "ROUND(12.345, 2)");
static_assert(spelt<tn::mysql>(tn::round(price)) == "ROUND(12.345, 0)");
static_assert(std::is_same_v<type<decltype(tn::round<2>(price))>, tn::decimal<5, 2>>);
static_assert(std::is_same_v<type<decltype(tn::round<3>(price))>, tn::decimal<5, 3>>);
static_assert(std::is_same_v<type<decltype(tn::round(price))>, tn::decimal<3, 0>>); // 99.9 is 100
static_assert(std::is_same_v<type<decltype(tn::ceil(price))>, tn::decimal<3, 0>>);
static_assert(std::is_same_v<type<decltype(tn::floor(users.score))>, double>);
static_assert(std::is_same_v<type<decltype(tn::abs(users.age))>, std::int32_t>);

// What is not defined for all doubles may be NULL.
static_assert(decltype(tn::sqrt(users.score))::node::nullable({}));
static_assert(!decltype(tn::exp(users.score))::node::nullable({}));

} // namespace expr_math

BOOST_AUTO_TEST_SUITE(expr_math)

BOOST_AUTO_TEST_CASE(signs_and_magnitudes) {
    auto db = open();
    BOOST_TEST(values(db, tn::abs(users.age - 40)) == "23 0 30");
    BOOST_TEST(values(db, tn::sign(users.age - 40)) == "-1 0 1");
    BOOST_TEST(values(db, tn::sign(users.score - 2.25)) == "0 1 -1");
}

BOOST_AUTO_TEST_CASE(decimals_are_rounded_half_away_from_zero) {
    auto db = open();
    const auto rounded = [&](const auto& e) {
        return db.value(tn::select(e).from(users).limit(1));
    };
    BOOST_TEST(rounded(tn::round<1>(tn::lit<2.25_dec>)) == "2.3");
    BOOST_TEST(rounded(tn::round<1>(tn::lit<-2.25_dec>)) == "-2.3");
    BOOST_TEST(rounded(tn::round<2>(tn::lit<1.005_dec>)) == "1.01");
    BOOST_TEST(rounded(tn::round(tn::lit<2.5_dec>)) == "3.0");
    BOOST_TEST(
        db.column(tn::select(tn::round<1>(orders.total)).from(orders)) == "10.1 2.5 100.0 1.0"
    );
}

BOOST_AUTO_TEST_CASE(whole_numbers_below_and_above) {
    auto db = open();
    BOOST_TEST(values(db, tn::floor(users.score)) == "2.0 9.0 0.0");
    BOOST_TEST(values(db, tn::ceil(users.score)) == "3.0 9.0 1.0");
    BOOST_TEST(values(db, tn::floor(-users.score)) == "-3.0 -9.0 -1.0");
}

BOOST_AUTO_TEST_CASE(roots_powers_and_logarithms) {
    auto db = open();
    BOOST_TEST(values(db, tn::sqrt(users.score)).starts_with("1.5 3.0 0.70710678"));
    BOOST_TEST(values(db, tn::power(users.score, 2)) == "5.0625 81.0 0.25");
    BOOST_TEST(values(db, tn::sqrt(-users.score)) == "NULL NULL NULL");
    BOOST_TEST(
        values(db, tn::round<6>(tn::cast<tn::decimal<12, 6>>(tn::ln(tn::exp(users.score))))) ==
        "2.25 9.0 0.5"
    );
}

BOOST_AUTO_TEST_CASE(the_functions_of_values_are_still_found) {
    BOOST_CHECK(abs(tn::decimal<5, 2>{-3}) == 3);
}

BOOST_AUTO_TEST_SUITE_END()
