// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/render/shortest_double.hpp>

#include "written_double.hpp"

#include <boost/test/unit_test.hpp>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

namespace render_shortest_double {

namespace tn = tenon;
using ends = std::numeric_limits<double>;

using written_double::written;

constexpr written write(double value) {
    return written_double::write_by<tn::detail::put_double>(value);
}

constexpr bool is_written(double value, std::string_view text) {
    return write(value).view() == text;
}

// by the compiler
static_assert(is_written(0.0, "0.0"));
static_assert(is_written(-0.0, "-0.0"));
static_assert(is_written(0.1, "0.1"));
static_assert(is_written(-3.0, "-3.0"));
static_assert(is_written(0.1 + 0.2, "0.30000000000000004"));
static_assert(is_written(1.0 / 3, "0.3333333333333333"));
static_assert(is_written(100.0, "100.0"));
static_assert(is_written(0.0001, "0.0001"));
static_assert(is_written(0.00001, "1e-5"));
static_assert(is_written(9999999999999998.0, "9999999999999998.0"));
static_assert(is_written(1e16, "1e16"));
static_assert(is_written(1e-20, "1e-20"));
static_assert(is_written(-1.5e-20, "-1.5e-20"));
static_assert(is_written(1.2345678901234567e-9, "1.2345678901234566e-9"));
static_assert(is_written(1e22, "1e22"));
static_assert(is_written(1e23, "1e23")); // a tie, read as the even one
static_assert(is_written(9223372036854775808.0, "9.223372036854776e18"));
static_assert(is_written(18446744073709551616.0, "1.8446744073709552e19"));
static_assert(is_written(9007199254740991.0, "9007199254740991.0"));
static_assert(is_written(9007199254740992.0, "9007199254740992.0"));
static_assert(is_written(9007199254740994.0, "9007199254740994.0"));
static_assert(is_written(2.2250738585072011e-308, "2.225073858507201e-308"));
static_assert(is_written(ends::max(), "1.7976931348623157e308"));
static_assert(is_written(-ends::max(), "-1.7976931348623157e308"));
static_assert(is_written(ends::min(), "2.2250738585072014e-308"));
static_assert(is_written(ends::denorm_min(), "5e-324"));
static_assert(is_written(ends::epsilon(), "2.220446049250313e-16"));

/// The digits without the point, the sign, the exponent and zeros at the ends.
std::string digits_of(std::string_view text) {
    std::string digits;
    for (const char c : text.substr(0, text.find('e')))
        if (c >= '1' || (c == '0' && !digits.empty()))
            digits += c;
    digits.erase(digits.find_last_not_of('0') + 1);
    return digits;
}

/// Read back the same, with the digits that std::to_chars finds.
bool holds(double value) {
    const std::string text(write(value).view());
    char other[64];
    const auto end =
        std::to_chars(other, other + sizeof other, value, std::chars_format::scientific).ptr;
    return std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)) ==
               std::bit_cast<std::uint64_t>(value) &&
           digits_of(text) == digits_of({other, static_cast<std::size_t>(end - other)});
}

} // namespace render_shortest_double

BOOST_AUTO_TEST_SUITE(render_shortest_double)

BOOST_AUTO_TEST_CASE(doubles_of_all_sizes_are_read_back_and_none_has_a_digit_too_many) {
    std::mt19937_64 dice(20260201);
    for (int i = 0; i != 100000; ++i) {
        const auto value = std::bit_cast<double>(dice());
        if (std::isfinite(value) && !holds(value))
            BOOST_ERROR("not the same: " << std::bit_cast<std::uint64_t>(value));
    }
}

BOOST_AUTO_TEST_CASE(doubles_without_a_normal_form_are_read_back) {
    std::mt19937_64 dice(20260202);
    for (int i = 0; i != 10000; ++i) {
        const std::uint64_t bits = dice() >> (12 + dice() % 50);
        if (!holds(std::bit_cast<double>(bits)))
            BOOST_ERROR("not the same: " << bits);
    }
}

BOOST_AUTO_TEST_CASE(powers_and_what_is_beside_them_are_read_back) {
    const auto around = [](double value) {
        for (const double each : {value, std::nextafter(value, 0.0), std::nextafter(value, 1e308)})
            if (!holds(each))
                BOOST_ERROR("not the same: " << std::bit_cast<std::uint64_t>(each));
    };
    for (int power = -1074; power != 1024; ++power)
        around(std::ldexp(1.0, power));
    for (int power = -323; power != 309; ++power)
        around(std::strtod(("1e" + std::to_string(power)).c_str(), nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
