// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/decimal_literal.hpp>

#include <boost/test/unit_test.hpp>

namespace types_decimal_literal {

using tenon::decimal;
using namespace tenon::literals;

static_assert(std::is_same_v<decltype(0.05_dec), decimal<3, 2>>);
static_assert(std::is_same_v<decltype(.05_dec), decimal<2, 2>>);
static_assert(std::is_same_v<decltype(12.50_dec), decimal<4, 2>>);
static_assert(std::is_same_v<decltype(1'234'567.8'9_dec), decimal<9, 2>>);
static_assert(std::is_same_v<decltype(7_dec), decimal<1, 0>> && 7_dec == 7);
static_assert(std::is_same_v<decltype(1.5e3_dec), decimal<4, 0>> && 1.5e3_dec == 1500);
static_assert(std::is_same_v<decltype(1.5E-3_dec), decimal<4, 4>> && 1.5E-3_dec == 0.0015_dec);
static_assert(99999999999999999999999999999999999999_dec - 1 > 0.5_dec);
static_assert(-(0.05_dec) == decimal<12, 2>::from_unscaled(-5));

/// How many digits the decimal has that is written so; 0 where there is none.
template <std::size_t Size> consteval int precision_of(const char (&text)[Size]) {
    char digits[Size - 1]{};
    for (std::size_t i = 0; i != Size - 1; ++i)
        digits[i] = text[i];
    return tenon::detail::decimal_literal<Size - 1>(digits).precision;
}

} // namespace types_decimal_literal

BOOST_AUTO_TEST_SUITE(types_decimal_literal)

BOOST_AUTO_TEST_CASE(what_is_no_number_of_at_most_38_digits_has_no_type) {
    using types_decimal_literal::precision_of;
    static_assert(precision_of("0.5") == 2 && precision_of("0") == 1);
    static_assert(precision_of("0x1F") == 0 && precision_of("0b1") == 0);
    static_assert(precision_of("99999999999999999999999999999999999999") == 38);
    static_assert(precision_of("999999999999999999999999999999999999999") == 0);
    static_assert(precision_of("1e38") == 0 && precision_of("1e-39") == 0);
    using namespace tenon::literals;
    BOOST_TEST(to_string(12.50_dec) == "12.50");
}

BOOST_AUTO_TEST_SUITE_END()
