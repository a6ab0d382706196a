// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/wide_integer.hpp>

#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>

namespace types_wide_integer {

using tenon::detail::int128;
using tenon::detail::int128_max;
using tenon::detail::int128_min;
using tenon::detail::power_of_ten;
using tenon::detail::uint128;
using tenon::detail::uint128_max;
using whole = boost::multiprecision::cpp_int; // any size: what the results are compared with

whole to_whole(int128 value) {
    return (whole(tenon::detail::high_word(value)) << 64) + tenon::detail::low_word(value);
}

whole to_whole_unsigned(uint128 value) {
    const uint128 low = value & std::numeric_limits<std::uint64_t>::max();
    return (whole(static_cast<std::uint64_t>(value >> 64)) << 64) + static_cast<std::uint64_t>(low);
}

bool fits(const whole& value) {
    return value >= to_whole(int128_min) && value <= to_whole(int128_max);
}

whole rounded_ratio(const whole& numerator, const whole& denominator) {
    const whole size = (2 * abs(numerator) + abs(denominator)) / (2 * abs(denominator));
    return (numerator < 0) != (denominator < 0) ? whole(-size) : size;
}

/// Integers of all sizes, and the edges.
struct random_integers {
    std::mt19937_64 engine{20260101};

    int128 any() {
        const std::array edges{
            int128{0}, int128{1}, int128{-1}, int128_max, int128_min, int128(int128_max - 1)};
        if (engine() % 16 == 0)
            return edges[engine() % edges.size()];
        const auto shift = static_cast<int>(engine() % 64);
        const auto high = static_cast<std::int64_t>(engine()) >> shift;
        return engine() % 2 == 0 ? tenon::detail::from_words(high, engine())
                                 : int128{static_cast<std::int64_t>(engine()) >> shift};
    }

    /// At most 38 digits.
    int128 number() { return any() % power_of_ten(1 + static_cast<int>(engine() % 38)); }

    int exponent(int most) { return static_cast<int>(engine() % static_cast<unsigned>(most + 1)); }
};

template <class Operation, class Reference>
void compare_with_reference(Operation operation, Reference reference) {
    random_integers random;
    int overflows = 0;
    for (int i = 0; i < 20'000; ++i) {
        const int128 left = random.any();
        const int128 right = random.any();
        const whole expected = reference(to_whole(left), to_whole(right));
        int128 result = 0;
        const bool overflow = operation(left, right, result);
        overflows += overflow ? 1 : 0;
        BOOST_REQUIRE_EQUAL(overflow, !fits(expected));
        if (!overflow)
            BOOST_REQUIRE_EQUAL(to_whole(result), expected);
    }
    BOOST_TEST(overflows > 100);
}

constexpr int128 quotient(int128 numerator, int exponent, int128 denominator) {
    int128 result = 0;
    const bool overflow =
        tenon::detail::scaled_quotient_overflows(numerator, exponent, denominator, result);
    return overflow ? int128_min : result;
}

constexpr const char* read_error(std::string_view text, int precision, int scale) {
    int128 result = 0;
    return tenon::detail::read_fixed(text, precision, scale, result);
}

constexpr int128 read(std::string_view text, int precision, int scale) {
    int128 result = 0;
    return tenon::detail::read_fixed(text, precision, scale, result) == nullptr ? result
                                                                                : int128_min;
}

std::string written(int128 value, int scale) {
    std::array<char, 42> text{};
    return {text.data(), tenon::detail::write_fixed(text.data(), value, scale)};
}

static_assert(power_of_ten(0) == 1 && power_of_ten(38) / power_of_ten(19) == power_of_ten(19));
static_assert(tenon::detail::plain_integer<signed char> && tenon::detail::plain_integer<unsigned>);
static_assert(!tenon::detail::plain_integer<bool> && !tenon::detail::plain_integer<char>);
static_assert(!tenon::detail::plain_integer<char32_t> && !tenon::detail::plain_integer<double>);
static_assert(quotient(1, 4, 3) == 3333 && quotient(2, 4, -3) == -6667);
static_assert(read("12.5", 5, 2) == 1250 && read("x", 5, 2) == int128_min);

} // namespace types_wide_integer

BOOST_AUTO_TEST_SUITE(types_wide_integer)

BOOST_AUTO_TEST_CASE(the_limits_are_those_of_128_bits) {
    BOOST_TEST(to_whole(int128_max) == (whole(1) << 127) - 1);
    BOOST_TEST(to_whole(int128_min) == -(whole(1) << 127));
    BOOST_TEST(to_whole_unsigned(uint128_max) == (whole(1) << 128) - 1);
    BOOST_TEST(to_whole_unsigned(tenon::detail::magnitude(int128_min)) == whole(1) << 127);
    BOOST_TEST(to_whole_unsigned(tenon::detail::magnitude(-7)) == 7);
}

BOOST_AUTO_TEST_CASE(words_make_up_the_integer_again) {
    random_integers random;
    for (int i = 0; i < 10'000; ++i) {
        const int128 value = random.any();
        const tenon::detail::stored_int128 stored = value;
        const auto high = tenon::detail::high_word(value);
        BOOST_REQUIRE(tenon::detail::from_words(high, tenon::detail::low_word(value)) == value);
        BOOST_REQUIRE(static_cast<int128>(stored) == value);
    }
    BOOST_TEST(tenon::detail::high_word(-1) == -1);
    BOOST_TEST(tenon::detail::low_word(-1) == std::numeric_limits<std::uint64_t>::max());
}

BOOST_AUTO_TEST_CASE(powers_of_ten_are_exact) {
    whole expected = 1;
    for (int exponent = 0; exponent <= 38; ++exponent, expected *= 10)
        BOOST_TEST(to_whole(power_of_ten(exponent)) == expected);
}

BOOST_AUTO_TEST_CASE(a_sum_is_exact_or_overflows) {
    compare_with_reference(
        [](int128 left, int128 right, int128& result) {
            return tenon::detail::add_overflows(left, right, result);
        },
        [](const whole& left, const whole& right) { return whole(left + right); }
    );
}

BOOST_AUTO_TEST_CASE(a_difference_is_exact_or_overflows) {
    compare_with_reference(
        [](int128 left, int128 right, int128& result) {
            return tenon::detail::subtract_overflows(left, right, result);
        },
        [](const whole& left, const whole& right) { return whole(left - right); }
    );
}

BOOST_AUTO_TEST_CASE(a_product_is_exact_or_overflows) {
    compare_with_reference(
        [](int128 left, int128 right, int128& result) {
            return tenon::detail::multiply_overflows(left, right, result);
        },
        [](const whole& left, const whole& right) { return whole(left * right); }
    );
}

BOOST_AUTO_TEST_CASE(unsigned_sums_and_products_overflow_beyond_128_bits) {
    uint128 result = 0;
    BOOST_TEST(!tenon::detail::add_overflows(uint128_max, uint128{0}, result));
    BOOST_TEST(tenon::detail::add_overflows(uint128_max, uint128{1}, result));
    BOOST_TEST(!tenon::detail::multiply_overflows(uint128_max, uint128{1}, result));
    BOOST_TEST(!tenon::detail::multiply_overflows(uint128{0}, uint128_max, result));
    BOOST_TEST(tenon::detail::multiply_overflows(uint128_max, uint128{2}, result));
    BOOST_TEST(tenon::detail::multiply_overflows(uint128{1} << 64, uint128{1} << 64, result));
}

BOOST_AUTO_TEST_CASE(a_scaled_sum_overflows_only_when_the_sum_itself_does) {
    random_integers random;
    for (int i = 0; i < 20'000; ++i) {
        const int128 left = random.number();
        const int128 right = random.number();
        const int exponent = random.exponent(38);
        const int up = i % 2 == 0 ? exponent : 0;
        const int right_up = i % 2 == 0 ? 0 : exponent;
        const whole expected = to_whole(left) * to_whole(power_of_ten(up)) +
                               to_whole(right) * to_whole(power_of_ten(right_up));
        int128 result = 0;
        const bool overflow =
            tenon::detail::scaled_sum_overflows(left, up, right, right_up, result);
        BOOST_REQUIRE_EQUAL(overflow, !fits(expected));
        if (!overflow)
            BOOST_REQUIRE_EQUAL(to_whole(result), expected);
    }
    int128 result = 0;
    const int128 nearly_all = power_of_ten(38) - 1;
    BOOST_TEST(!tenon::detail::scaled_sum_overflows(19, 37, -nearly_all, 0, result));
    BOOST_TEST(to_whole(result) == whole("90000000000000000000000000000000000001"));
}

BOOST_AUTO_TEST_CASE(scaled_numbers_compare_as_what_they_stand_for) {
    random_integers random;
    for (int i = 0; i < 20'000; ++i) {
        const int128 left = random.number();
        const int left_scale = random.exponent(38);
        const int right_scale = random.exponent(38);
        const int128 right = i % 3 == 0 ? left : random.number();
        const whole x = to_whole(left) * to_whole(power_of_ten(right_scale));
        const whole y = to_whole(right) * to_whole(power_of_ten(left_scale));
        const auto order = tenon::detail::compare_scaled(left, left_scale, right, right_scale);
        BOOST_REQUIRE_EQUAL(order < 0, x < y);
        BOOST_REQUIRE_EQUAL(order > 0, x > y);
        BOOST_REQUIRE_EQUAL(order == 0, x == y);
    }
}

BOOST_AUTO_TEST_CASE(division_rounds_half_away_from_zero) {
    BOOST_TEST(tenon::detail::divide_rounded<int>(5, 2) == 3);
    BOOST_TEST(tenon::detail::divide_rounded<int>(-5, 2) == -3);
    BOOST_TEST(tenon::detail::divide_rounded<int>(5, -2) == -3);
    BOOST_TEST(tenon::detail::divide_rounded<int>(-5, -2) == 3);
    BOOST_TEST(tenon::detail::divide_rounded<int>(4, 3) == 1);
    BOOST_TEST(tenon::detail::divide_rounded<int>(-1, 3) == 0);
    BOOST_TEST(tenon::detail::divide_rounded<int>(0, -3) == 0);
}

BOOST_AUTO_TEST_CASE(a_scaled_quotient_overflows_only_when_the_quotient_itself_does) {
    random_integers random;
    int exact = 0;
    for (int i = 0; i < 20'000; ++i) {
        const int128 numerator = random.number();
        const int128 denominator = random.number();
        const int exponent = random.exponent(42);
        if (denominator == 0)
            continue;
        whole scaled = to_whole(numerator);
        for (int power = 0; power < exponent; ++power)
            scaled *= 10;
        const whole expected = rounded_ratio(scaled, to_whole(denominator));
        int128 result = 0;
        const bool overflow =
            tenon::detail::scaled_quotient_overflows(numerator, exponent, denominator, result);
        BOOST_REQUIRE_EQUAL(overflow, !fits(expected));
        if (!overflow)
            BOOST_REQUIRE_EQUAL(to_whole(result), expected);
        exact += overflow ? 0 : 1;
    }
    BOOST_TEST(exact > 1'000);
}

BOOST_AUTO_TEST_CASE(the_nearest_double_of_a_ratio_is_the_one_that_its_text_reads_as) {
    random_integers random;
    for (int i = 0; i < 20'000; ++i) {
        const int128 numerator = random.number();
        const int scale = random.exponent(38);
        const double expected = std::stod(written(numerator, scale));
        BOOST_REQUIRE_EQUAL(tenon::detail::nearest_ratio(numerator, power_of_ten(scale)), expected);
    }
    BOOST_TEST(tenon::detail::nearest_ratio(0, power_of_ten(38)) == 0.0);
    BOOST_TEST(tenon::detail::nearest_ratio(power_of_ten(38) - 1, 1) == 1e38);
}

BOOST_AUTO_TEST_CASE(a_text_of_a_number_is_taken_apart) {
    const auto number = tenon::detail::split_number("-012.50e+3");
    BOOST_TEST(number.valid);
    BOOST_TEST(number.negative);
    BOOST_TEST(number.whole == "012");
    BOOST_TEST(number.fraction == "50");
    BOOST_TEST(number.exponent == 3);
    BOOST_TEST(tenon::detail::split_number("1e-99999999999999999999").exponent == -1e12);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_not_read) {
    for (const std::string_view text :
         {"",     "+",     "-",    ".",   "-.",       "e5",    ".e5",   "1e",
          "1e+",  "1e-",   "--1",  "+-1", "1.2.3",    "1 ",    " 1",    "1,5",
          "0x10", "1e5.0", "1e 5", "NaN", "Infinity", "1_000", "1'000", "12a"})
        BOOST_TEST(read_error(text, 38, 10) == std::string_view("is not a number"), text);
    BOOST_TEST(read_error(std::string_view("1\0", 2), 38, 0) != nullptr);
}

BOOST_AUTO_TEST_CASE(numbers_beyond_the_precision_or_the_scale_are_told_apart) {
    const std::string_view digits = "has too many digits before the point";
    const std::string_view decimals = "has more decimals than the scale";
    BOOST_TEST(read_error("1000", 5, 2) == digits);
    BOOST_TEST(read_error("1e3", 5, 2) == digits);
    BOOST_TEST(read_error("1e999999999999999999999", 38, 0) == digits);
    BOOST_TEST(read_error("0.001", 5, 2) == decimals);
    BOOST_TEST(read_error("1e-3", 5, 2) == decimals);
    BOOST_TEST(read_error("1e-999999999999999999999", 38, 38) == decimals);
    BOOST_TEST(read_error("100000000000000000000000000000000000000", 38, 0) == digits);
}

BOOST_AUTO_TEST_CASE(every_spelling_of_a_number_is_read_exactly) {
    BOOST_CHECK(read("999.99", 5, 2) == 99999);
    BOOST_CHECK(read("+.5", 5, 2) == 50);
    BOOST_CHECK(read("5.", 5, 2) == 500);
    BOOST_CHECK(read("-0", 5, 2) == 0);
    BOOST_CHECK(read("0000000000000000000000000000000000000000000012.340000", 5, 2) == 1234);
    BOOST_CHECK(read("0e999999999999999999999", 5, 2) == 0);
    BOOST_CHECK(read("0.00000000000000000000e-7", 5, 2) == 0);
    BOOST_CHECK(read("12345e-2", 5, 2) == 12345);
    BOOST_CHECK(read("0.00012E6", 5, 2) == 12000);
    BOOST_CHECK(read("1e+20", 38, 0) == power_of_ten(20));
    BOOST_CHECK(read("10000000000000000000000000000000000000000e-40", 1, 0) == 1);
    BOOST_CHECK(read("-99999999999999999999999999999999999999", 38, 0) == 1 - power_of_ten(38));
}

BOOST_AUTO_TEST_CASE(numbers_are_written_with_all_decimals_of_the_scale) {
    BOOST_TEST(written(0, 0) == "0");
    BOOST_TEST(written(0, 3) == "0.000");
    BOOST_TEST(written(-5, 2) == "-0.05");
    BOOST_TEST(written(1200, 2) == "12.00");
    BOOST_TEST(written(power_of_ten(38) - 1, 38) == "0.99999999999999999999999999999999999999");
    BOOST_TEST(written(1 - power_of_ten(38), 0) == "-99999999999999999999999999999999999999");
    BOOST_TEST(written(power_of_ten(19), 0) == "10000000000000000000");
    BOOST_TEST(written(power_of_ten(20), 20) == "1.00000000000000000000");
}

BOOST_AUTO_TEST_CASE(what_was_written_is_read_back) {
    random_integers random;
    for (int i = 0; i < 20'000; ++i) {
        const int128 value = random.number();
        const int scale = random.exponent(38);
        BOOST_REQUIRE(read(written(value, scale), 38, scale) == value);
    }
}

BOOST_AUTO_TEST_SUITE_END()
