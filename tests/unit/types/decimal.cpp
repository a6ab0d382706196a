// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/decimal.hpp>
#include <tenon/types/decimal_literal.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace types_decimal {

using namespace tenon::literals;
using tenon::decimal;
using tenon::decimal_cast;
using tenon::decimal_error;
using whole = boost::multiprecision::cpp_int; // any size: what the results are compared with

template <class T>
concept streamable = requires(std::ostream& out, const T& value) { out << value; };
template <class L, class R>
concept adds = requires(const L& left, const R& right) { left + right; };
template <class L, class R>
concept compares = requires(const L& left, const R& right) { left == right; };

// The type itself.
static_assert(std::regular<decimal<12, 2>> && std::totally_ordered<decimal<38, 10>>);
static_assert(std::totally_ordered_with<decimal<12, 2>, decimal<38, 10>>);
static_assert(std::totally_ordered_with<decimal<12, 2>, std::uint64_t>);
static_assert(std::is_trivially_copyable_v<decimal<18, 2>>);
static_assert(std::is_trivially_copyable_v<decimal<19, 2>>);
static_assert(sizeof(decimal<18, 2>) == 8 && sizeof(decimal<19, 2>) == 16);
static_assert(decimal<12, 2>{} == 0 && decimal<38, 38>{} == 0);
static_assert(decimal<12, 2>::precision == 12 && decimal<12, 2>::scale == 2);
static_assert(tenon::is_decimal<decimal<12, 2>> && !tenon::is_decimal<int>);
static_assert(streamable<decimal<12, 2>> && !streamable<std::optional<decimal<12, 2>>>);

template <decimal Value> constexpr auto constant = Value;
static_assert(constant<decimal<12, 2>(7)> == 7 && constant<0.05_dec> == 0.05_dec);
static_assert(constant<decimal<38, 20>(-1)> == -1);
static_assert(std::is_same_v<
              std::integral_constant<decimal<3, 2>, 0.05_dec>,
              std::integral_constant<decimal<3, 2>, decimal<3, 2>::parse("0.050")>>);

// What converts to what.
static_assert(std::is_convertible_v<int, decimal<2, 1>>);
static_assert(std::is_convertible_v<std::uint64_t, decimal<2, 1>>);
static_assert(!std::is_constructible_v<decimal<12, 2>, double>);
static_assert(!std::is_constructible_v<decimal<12, 2>, float>);
static_assert(!std::is_constructible_v<decimal<12, 2>, bool>);
static_assert(!std::is_constructible_v<decimal<12, 2>, char>);
static_assert(!std::is_constructible_v<decimal<12, 2>, const char*>);
static_assert(std::is_convertible_v<decimal<5, 2>, decimal<7, 4>>);
static_assert(std::is_nothrow_constructible_v<decimal<19, 4>, decimal<5, 2>>);
static_assert(!std::is_constructible_v<decimal<7, 5>, decimal<5, 2>>);
static_assert(!std::is_constructible_v<decimal<38, 1>, decimal<5, 2>>);
static_assert(!adds<decimal<5, 2>, double> && !adds<bool, decimal<5, 2>>);
static_assert(!compares<decimal<5, 2>, double> && !compares<bool, decimal<5, 2>>);
static_assert(!compares<decimal<5, 2>, char> && compares<decimal<5, 2>, signed char>);

// The types of results.
static_assert(std::is_same_v<tenon::as_decimal_t<std::int32_t>, decimal<10, 0>>);
static_assert(std::is_same_v<tenon::as_decimal_t<std::int64_t>, decimal<19, 0>>);
static_assert(std::is_same_v<tenon::as_decimal_t<std::uint64_t>, decimal<20, 0>>);
static_assert(std::is_same_v<decltype(decimal<5, 2>{} + decimal<7, 1>{}), decimal<9, 2>>);
static_assert(std::is_same_v<decltype(decimal<38, 2>{} - decimal<7, 1>{}), decimal<38, 2>>);
static_assert(std::is_same_v<decltype(1 + decimal<5, 2>{}), decimal<13, 2>>);
static_assert(std::is_same_v<decltype(decimal<5, 2>{} * decimal<7, 1>{}), decimal<12, 3>>);
static_assert(std::is_same_v<decltype(decimal<10, 2>{} * 1), decimal<20, 2>>);
static_assert(std::is_same_v<decltype(decimal<38, 19>{} * decimal<19, 19>{}), decimal<38, 38>>);
static_assert(std::is_same_v<decltype(decimal<5, 2>{} / decimal<7, 1>{}), decimal<10, 6>>);
static_assert(std::is_same_v<decltype(1 / decimal<7, 1>{}), decimal<15, 4>>);
static_assert(std::is_same_v<decltype(decimal<38, 36>{} / 1), decimal<38, 38>>);
static_assert(std::is_same_v<tenon::decimal_sum_t<std::int16_t, decimal<3, 1>>, decimal<7, 1>>);
static_assert(std::is_same_v<tenon::decimal_product_t<std::int16_t, int>, decimal<15, 0>>);
static_assert(std::is_same_v<tenon::decimal_quotient_t<int, int>, decimal<14, 4>>);
static_assert(std::is_same_v<tenon::decimal_average_t<decimal<12, 2>>, decimal<16, 6>>);
static_assert(std::is_same_v<tenon::decimal_average_t<std::int64_t>, decimal<23, 4>>);
static_assert(std::is_same_v<tenon::decimal_average_t<decimal<38, 36>>, decimal<38, 38>>);
static_assert(std::is_same_v<tenon::decimal_total_t<decimal<12, 2>>, decimal<38, 2>>);
static_assert(std::is_same_v<tenon::decimal_total_t<int>, decimal<38, 0>>);

// Everything is done at compile time.
constexpr decimal<12, 2> price = decimal<12, 2>::parse("19.99");
static_assert(price * 3 == 59.97_dec && price / 3 == 6.663333_dec && price - 20 == -(0.01_dec));
static_assert(decimal_cast<decimal<5, 1>>(price) == 20 && abs(-price) == price);
static_assert(
    tenon::to_double(price) == 19.99 && price == decltype(price)::from_double_exact(19.99)
);
static_assert(!decimal<3, 2>::try_parse("10") && decimal<3, 2>::try_parse("9.99") == 9.99_dec);
constexpr bool writes() {
    std::array<char, decltype(price)::max_chars> text{};
    const char* const end = (-price).to_chars(text.data());
    return std::string_view(text.data(), static_cast<std::size_t>(end - text.data())) == "-19.99";
}
static_assert(writes());

/// A function that throws decimal_error with the text in its sentence.
template <class Function> bool refuses(Function function, std::string_view text) {
    try {
        static_cast<void>(function());
    } catch (const decimal_error& error) {
        BOOST_TEST_INFO(error.what());
        const std::string_view what = error.what();
        BOOST_TEST(what.starts_with("tenon::decimal<"), what);
        BOOST_TEST(what.find(text) != what.npos, what);
        return true;
    }
    return false;
}

template <class Decimal> whole unscaled(const Decimal& value) {
    const auto words = value.unscaled_value();
    return (whole(tenon::detail::high_word(words)) << 64) + tenon::detail::low_word(words);
}

whole ten_to(int exponent) {
    return boost::multiprecision::pow(whole(10), static_cast<unsigned>(exponent));
}

whole rounded_ratio(const whole& numerator, const whole& denominator) {
    const whole size = (2 * abs(numerator) + abs(denominator)) / (2 * abs(denominator));
    return (numerator < 0) != (denominator < 0) ? whole(-size) : size;
}

/// The operation gives the expected value, or throws if its type cannot hold that.
template <class Function> bool gives(Function function, const whole& expected) {
    using result = decltype(function());
    const bool fits = abs(expected) < ten_to(result::precision);
    try {
        return unscaled(function()) == expected && fits;
    } catch (const decimal_error&) {
        return !fits;
    }
}

std::mt19937_64 engine(20260101);

template <class Decimal> Decimal random_decimal() {
    if (engine() % 16 == 0) {
        const auto most = tenon::detail::power_of_ten(Decimal::precision) - 1;
        return Decimal::from_unscaled(engine() % 2 == 0 ? most : -most);
    }
    const int digits = static_cast<int>(engine() % static_cast<unsigned>(Decimal::precision + 1));
    const auto any = tenon::detail::from_words(static_cast<std::int64_t>(engine()), engine());
    return Decimal::from_unscaled(any % tenon::detail::power_of_ten(digits));
}

template <class Left, class Right> void check_operations() {
    for (int i = 0; i < 500; ++i) {
        const auto a = random_decimal<Left>();
        const auto b = random_decimal<Right>();
        constexpr int scale = std::max(Left::scale, Right::scale);
        const whole x = unscaled(a) * ten_to(scale - Left::scale);
        const whole y = unscaled(b) * ten_to(scale - Right::scale);
        BOOST_REQUIRE(gives([&] { return a + b; }, x + y));
        BOOST_REQUIRE(gives([&] { return a - b; }, x - y));
        BOOST_REQUIRE((a == b) == (x == y) && (a < b) == (x < y) && (a > b) == (x > y));
        BOOST_REQUIRE((a <= b) == (x <= y) && (a >= b) == (x >= y) && (a != b) == (x != y));
        if constexpr (Left::scale + Right::scale <= 38)
            BOOST_REQUIRE(gives([&] { return a * b; }, unscaled(a) * unscaled(b)));
        if (b != 0) {
            constexpr int up = tenon::decimal_quotient_t<Left, Right>::scale - Left::scale;
            const whole dividend = unscaled(a) * ten_to(up + Right::scale);
            BOOST_REQUIRE(gives([&] { return a / b; }, rounded_ratio(dividend, unscaled(b))));
        }
        const whole cast = Right::scale >= Left::scale
                               ? whole(unscaled(a) * ten_to(Right::scale - Left::scale))
                               : rounded_ratio(unscaled(a), ten_to(Left::scale - Right::scale));
        BOOST_REQUIRE(gives([&] { return decimal_cast<Right>(a); }, cast));
        if constexpr (std::is_convertible_v<Left, Right>)
            BOOST_REQUIRE(Right(a) == a);
    }
}

template <class Left, class... Rights> void check_with_each(std::tuple<Rights...>) {
    (check_operations<Left, Rights>(), ...);
}

template <class... Lefts> void check_all(std::tuple<Lefts...> types) {
    (check_with_each<Lefts>(types), ...);
}

template <class Decimal> void check_texts() {
    for (int i = 0; i < 5'000; ++i) {
        const auto value = random_decimal<Decimal>();
        const std::string text = to_string(value);
        BOOST_REQUIRE(text.size() <= Decimal::max_chars);
        BOOST_REQUIRE(Decimal::parse(text) == value);
        BOOST_REQUIRE_EQUAL(tenon::to_double(value), std::strtod(text.c_str(), nullptr));
    }
}

template <class Decimal> void check_doubles() {
    constexpr auto limit = tenon::detail::power_of_ten(std::min(Decimal::precision, 15));
    for (int i = 0; i < 100'000; ++i) {
        const auto any = static_cast<std::int64_t>(engine()) >> engine() % 64;
        const auto value = Decimal::from_unscaled(any % limit);
        const double real = std::strtod(to_string(value).c_str(), nullptr);
        BOOST_REQUIRE(Decimal::from_double_exact(real) == value);
        BOOST_REQUIRE(Decimal::from_double_exact(tenon::to_double(value)) == value);
    }
}

} // namespace types_decimal

BOOST_AUTO_TEST_SUITE(types_decimal)

BOOST_AUTO_TEST_CASE(an_integer_converts_exactly_or_throws) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    BOOST_TEST((decimal<5, 2>(-999)) == -999);
    BOOST_TEST(unscaled(decimal<19, 0>(least)) == least);
    BOOST_TEST(unscaled(decimal<20, 0>(most)) == most);
    BOOST_TEST(refuses([] { return decimal<5, 2>(1000); }, "decimal<5, 2>: the value has too many")
    );
    BOOST_TEST(refuses([] { return decimal<5, 2>(-1000); }, "too many digits"));
    BOOST_TEST(refuses([] { return decimal<38, 38>(1); }, "too many digits"));
    BOOST_TEST((decimal<38, 38>(0)) == 0);
}

BOOST_AUTO_TEST_CASE(an_unscaled_value_is_kept_or_throws) {
    BOOST_TEST(to_string(decimal<5, 2>::from_unscaled(-99999)) == "-999.99");
    BOOST_TEST(refuses([] { return decimal<5, 2>::from_unscaled(100000); }, "too many digits"));
    BOOST_TEST(refuses(
        [] { return decimal<38, 0>::from_unscaled(tenon::detail::int128_min); }, "too many digits"
    ));
    BOOST_TEST(refuses(
        [] { return decimal<38, 0>::from_unscaled(tenon::detail::power_of_ten(38)); },
        "too many digits"
    ));
}

BOOST_AUTO_TEST_CASE(all_operations_are_exact_between_all_types_or_throw) {
    check_all(std::tuple<
              decimal<5, 2>,
              decimal<18, 9>,
              decimal<19, 0>,
              decimal<38, 0>,
              decimal<38, 19>,
              decimal<38, 38>>{});
}

BOOST_AUTO_TEST_CASE(integers_are_operands_on_both_sides) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    BOOST_TEST(1 + 0.5_dec == 1.5_dec);
    BOOST_TEST(0.5_dec - 1 == -(0.5_dec));
    BOOST_TEST(1 - 0.5_dec == 0.5_dec);
    BOOST_TEST(3 * 0.5_dec == 1.5_dec);
    BOOST_TEST(1 / 0.3_dec == 3.3333_dec);
    BOOST_TEST(0.5_dec / -3 == -(0.16667_dec));
    BOOST_TEST(to_string(least - 0.5_dec) == "-9223372036854775808.5");
    BOOST_TEST(to_string(most + 0.5_dec) == "18446744073709551615.5");
    BOOST_TEST(least < 0.5_dec);
    BOOST_TEST(0.5_dec < most);
    BOOST_TEST((decimal<38, 38>{}) < most);
    BOOST_TEST(5 == 5.000_dec);
}

BOOST_AUTO_TEST_CASE(division_rounds_half_away_from_zero) {
    BOOST_TEST(unscaled(decimal<1, 0>(1) / 16) == 625);
    BOOST_TEST(unscaled(decimal<1, 0>(1) / 32) == 313);
    BOOST_TEST(unscaled(decimal<1, 0>(-1) / 32) == -313);
    BOOST_TEST((decimal_cast<decimal<3, 1>>(0.25_dec)) == 0.3_dec);
    BOOST_TEST((decimal_cast<decimal<3, 1>>(-(0.25_dec))) == -(0.3_dec));
    BOOST_TEST((decimal_cast<decimal<3, 1>>(0.2499999999999999999_dec)) == 0.2_dec);
    BOOST_TEST((decimal_cast<decimal<2, 1>>(7)) == 7);
}

BOOST_AUTO_TEST_CASE(division_by_zero_throws) {
    BOOST_TEST(refuses([] { return 1.5_dec / 0; }, "division by zero"));
    BOOST_TEST(refuses([] { return decimal<38, 38>{} / decimal<38, 2>{}; }, "division by zero"));
}

BOOST_AUTO_TEST_CASE(rounding_up_to_one_digit_more_throws) {
    BOOST_TEST(
        refuses([] { return decimal_cast<decimal<2, 1>>(9.95_dec); }, "decimal<2, 1>: the value")
    );
    BOOST_TEST((decimal_cast<decimal<2, 1>>(9.94_dec)) == 9.9_dec);
    BOOST_TEST(refuses([] { return decimal_cast<decimal<38, 38>>(1); }, "too many digits"));
}

BOOST_AUTO_TEST_CASE(a_wide_sum_that_fits_is_not_refused_for_its_operands) {
    const auto wide = decimal<38, 0>::parse("19000000000000000000000000000");
    const auto fine = decimal<38, 10>::parse("-9900000000000000000000000000.5");
    BOOST_TEST(to_string(wide + fine) == "9099999999999999999999999999.5000000000");
    BOOST_TEST(refuses([&] { return wide - fine; }, "decimal<38, 10>: the value has too many"));
}

BOOST_AUTO_TEST_CASE(adding_in_place_keeps_the_type_or_throws) {
    decimal<5, 2> total;
    for (int i = 0; i < 10; ++i)
        total += 0.10_dec;
    BOOST_TEST(total == 1);
    total -= 2;
    BOOST_TEST(total == -1);
    total += -998;
    BOOST_TEST(total == -999);
    BOOST_TEST(refuses([&] { return total -= 1; }, "decimal<5, 2>"));
    BOOST_TEST(total == -999);
    decimal<38, 0> most = decimal<38, 0>::from_unscaled(tenon::detail::power_of_ten(38) - 1);
    BOOST_TEST(refuses([&] { return most += 1; }, "decimal<38, 0>"));
}

BOOST_AUTO_TEST_CASE(the_text_is_fixed_notation_with_all_decimals) {
    BOOST_TEST(to_string(decimal<12, 2>(12)) == "12.00");
    BOOST_TEST(to_string(-(0.05_dec)) == "-0.05");
    BOOST_TEST(to_string(decimal<12, 0>(-7)) == "-7");
    BOOST_TEST(to_string(decimal<2, 2>{}) == "0.00");
    const auto least = decimal<38, 38>::from_unscaled(1 - tenon::detail::power_of_ten(38));
    BOOST_TEST(to_string(least).size() == least.max_chars);
    std::ostringstream out;
    out << price << ' ' << std::string("x") << -price;
    BOOST_TEST(out.str() == "19.99 x-19.99");
}

BOOST_AUTO_TEST_CASE(texts_are_parsed_or_refused_with_a_reason) {
    using number = decimal<5, 2>;
    BOOST_TEST(number::parse("+1e2") == 100);
    BOOST_TEST(number::parse("-.5000") == -(0.5_dec));
    BOOST_TEST((decimal<38, 0>::parse("1e+20")) == 100000000000000000000_dec);
    BOOST_TEST(refuses([] { return number::parse("1O"); }, "decimal<5, 2>: 1O is not a number"));
    BOOST_TEST(refuses([] { return number::parse(""); }, "is not a number"));
    BOOST_TEST(refuses([] { return number::parse("1000"); }, "1000 has too many digits before"));
    BOOST_TEST(refuses([] { return number::parse("0.125"); }, "0.125 has more decimals than"));
    BOOST_TEST(refuses([] { return number::parse(std::string(200, 'x')); }, "x... is not"));
    BOOST_CHECK(!number::try_parse("1O") && !number::try_parse("1000"));
    BOOST_CHECK(!number::try_parse("0.125") && number::try_parse("-999.99"));
}

BOOST_AUTO_TEST_CASE(any_decimal_is_read_back_as_it_was_written) {
    check_texts<decimal<1, 0>>();
    check_texts<decimal<1, 1>>();
    check_texts<decimal<18, 9>>();
    check_texts<decimal<38, 0>>();
    check_texts<decimal<38, 19>>();
    check_texts<decimal<38, 38>>();
}

BOOST_AUTO_TEST_CASE(fifteen_digits_come_back_from_a_double) {
    check_doubles<decimal<12, 2>>();
    check_doubles<decimal<15, 0>>();
    check_doubles<decimal<15, 7>>();
    check_doubles<decimal<15, 15>>();
    check_doubles<decimal<38, 24>>();
    check_doubles<decimal<38, 38>>();
}

BOOST_AUTO_TEST_CASE(a_double_is_rounded_to_the_scale) {
    BOOST_TEST((decimal<5, 2>::from_double_exact(0.125)) == 0.13_dec);
    BOOST_TEST((decimal<5, 2>::from_double_exact(-0.125)) == -(0.13_dec));
    BOOST_TEST((decimal<5, 2>::from_double_exact(37.619999999999997)) == 37.62_dec);
    BOOST_TEST((decimal<5, 2>::from_double_exact(-0.0)) == 0);
}

BOOST_AUTO_TEST_CASE(a_double_that_cannot_be_exact_is_refused) {
    using limits = std::numeric_limits<double>;
    for (const double value :
         {1e14, -1e14, 1e300, limits::infinity(), -limits::infinity(), limits::quiet_NaN()})
        BOOST_TEST(
            refuses([&] { return decimal<38, 2>::from_double_exact(value); }, "a double is not")
        );
    BOOST_TEST((decimal<38, 2>::from_double_exact(9999999999999.99)) == 9999999999999.99_dec);
    BOOST_TEST(refuses([] { return decimal<5, 2>::from_double_exact(1000.0); }, "too many digits"));
}

BOOST_AUTO_TEST_SUITE_END()
