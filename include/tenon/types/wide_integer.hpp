// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The 128-bit integers under decimal: arithmetic that must not wrap, and text.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <type_traits>

// clang for Windows has the type but not the run-time functions that divide it.
#if !defined(__SIZEOF_INT128__) || defined(_MSC_VER)
#include <boost/multiprecision/cpp_int.hpp>
#endif

namespace tenon::detail {

/// The integers that are numbers: all of up to 64 bits but bool and the character types.
template <class T>
concept plain_integer =
    std::is_integral_v<T> && sizeof(T) <= 8 && !std::is_same_v<T, bool> &&
    !std::is_same_v<T, char> && !std::is_same_v<T, wchar_t> && !std::is_same_v<T, char8_t> &&
    !std::is_same_v<T, char16_t> && !std::is_same_v<T, char32_t>;

#if defined(__SIZEOF_INT128__) && !defined(_MSC_VER)
/// A signed integer of 128 bits.
__extension__ typedef __int128 int128;
/// An unsigned integer of 128 bits.
__extension__ typedef unsigned __int128 uint128;
#else
/// A signed integer of 128 bits; the library's type has a wider range, the helpers keep to 128.
using int128 = boost::multiprecision::int128_t;
/// An unsigned integer of 128 bits.
using uint128 = boost::multiprecision::uint128_t;
#endif

/// The greatest value of uint128, 2^128 - 1.
inline constexpr uint128 uint128_max =
    (static_cast<uint128>((std::numeric_limits<std::uint64_t>::max)()) << 64) |
    static_cast<uint128>((std::numeric_limits<std::uint64_t>::max)());

/// The greatest value of int128, 2^127 - 1.
inline constexpr int128 int128_max = static_cast<int128>(uint128_max >> 1);

/// The least value of int128, -2^127.
inline constexpr int128 int128_min = -int128_max - 1;

/// The absolute value of any int128, the least one included.
constexpr uint128 magnitude(int128 value) {
    return value < 0 ? static_cast<uint128>(-(value + 1)) + 1 : static_cast<uint128>(value);
}

/// `value`, which is at most 2^127 - 1, with a sign.
constexpr int128 with_sign(uint128 value, bool negative) {
    return negative ? -static_cast<int128>(value) : static_cast<int128>(value);
}

/// The lower 64 bits of the two's complement.
constexpr std::uint64_t low_word(int128 value) {
    const uint128 bits = value < 0 ? uint128_max - magnitude(value) + 1 : magnitude(value);
    return static_cast<std::uint64_t>(bits & (std::numeric_limits<std::uint64_t>::max)());
}

/// The upper 64 bits of the two's complement, with the sign.
constexpr std::int64_t high_word(int128 value) {
    const uint128 bits = value < 0 ? uint128_max - magnitude(value) + 1 : magnitude(value);
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(bits >> 64));
}

/// The integer of which these are the words.
constexpr int128 from_words(std::int64_t high, std::uint64_t low) {
    const uint128 bits = (static_cast<uint128>(static_cast<std::uint64_t>(high)) << 64) | low;
    return high < 0 ? -static_cast<int128>(uint128_max - bits) - 1 : static_cast<int128>(bits);
}

#if defined(__SIZEOF_INT128__) && !defined(_MSC_VER)
/// How an int128 is kept in a type that must be structural and trivially copyable.
using stored_int128 = int128;
#else
/// How an int128 is kept in a type that must be structural and trivially copyable, which the
/// library's integer is not.
struct stored_int128 {
    std::uint64_t low = 0;
    std::int64_t high = 0;

    constexpr stored_int128() = default;
    constexpr stored_int128(const int128& value) : low(low_word(value)), high(high_word(value)) {}
    constexpr operator int128() const { return from_words(high, low); }
    friend constexpr bool operator==(const stored_int128&, const stored_int128&) = default;
};
#endif

/// The powers of ten that an int128 holds.
struct power_table {
    int128 values[39]{};
};

inline constexpr power_table powers_of_ten = [] {
    power_table table;
    table.values[0] = 1;
    for (int power = 1; power < 39; ++power)
        table.values[power] = table.values[power - 1] * 10;
    return table;
}();

/// 10 to the power `exponent`, which is 0 to 38.
constexpr int128 power_of_ten(int exponent) { return powers_of_ten.values[exponent]; }

/// Stores the sum and returns false, or returns true when it is below 0 or above 2^128 - 1.
constexpr bool add_overflows(uint128 left, uint128 right, uint128& result) {
    result = left + right;
    return right > uint128_max - left;
}

/// Stores the product and returns false, or returns true when it is above 2^128 - 1.
constexpr bool multiply_overflows(uint128 left, uint128 right, uint128& result) {
#if defined(__SIZEOF_INT128__) && !defined(_MSC_VER)
    return __builtin_mul_overflow(left, right, &result);
#else
    result = left * right;
    return left != 0 && right > uint128_max / left;
#endif
}

/// Stores a value with a sign and returns false, or returns true when no int128 can hold it.
constexpr bool with_sign_overflows(uint128 value, bool negative, int128& result) {
    if (value > static_cast<uint128>(int128_max)) {
        result = negative ? int128_min : int128_max;
        return !negative || value - 1 > static_cast<uint128>(int128_max);
    }
    result = with_sign(value, negative);
    return false;
}

/// Stores the sum and returns false, or returns true when no int128 can hold it.
constexpr bool add_overflows(int128 left, int128 right, int128& result) {
    if (right < 0 ? left < int128_min - right : left > int128_max - right)
        return true;
    result = left + right;
    return false;
}

/// Stores the difference and returns false, or returns true when no int128 can hold it.
constexpr bool subtract_overflows(int128 left, int128 right, int128& result) {
    if (right < 0 ? left > int128_max + right : left < int128_min + right)
        return true;
    result = left - right;
    return false;
}

/// Stores the product and returns false, or returns true when no int128 can hold it.
/// Goes by the absolute values, as clang calls a function that libgcc lacks for the signed product.
constexpr bool multiply_overflows(int128 left, int128 right, int128& result) {
    uint128 product = 0;
    return multiply_overflows(magnitude(left), magnitude(right), product) ||
           with_sign_overflows(product, (left < 0) != (right < 0), result);
}

/// Compares left / 10^left_scale with right / 10^right_scale, of at most 38 digits each.
constexpr std::strong_ordering compare_scaled(
    int128 left, int left_scale, int128 right, int right_scale
) {
    const int up = left_scale - right_scale;
    // An operand that overflows when it is scaled up is the greater one by its absolute value.
    if (up < 0 && multiply_overflows(left, power_of_ten(-up), left))
        return left < 0 ? std::strong_ordering::less : std::strong_ordering::greater;
    if (up > 0 && multiply_overflows(right, power_of_ten(up), right))
        return right < 0 ? std::strong_ordering::greater : std::strong_ordering::less;
    return left < right   ? std::strong_ordering::less
           : right < left ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}

/// left * 10^left_exponent + right * 10^right_exponent, where one of the exponents is 0. Returns
/// true when no int128 can hold it; it may hold it even when it cannot hold the scaled operand.
constexpr bool scaled_sum_overflows(
    int128 left, int left_exponent, int128 right, int right_exponent, int128& result
) {
    uint128 x = 0;
    uint128 y = 0;
    if (multiply_overflows(magnitude(left), static_cast<uint128>(power_of_ten(left_exponent)), x) ||
        multiply_overflows(
            magnitude(right), static_cast<uint128>(power_of_ten(right_exponent)), y
        )) {
        return true;
    }
    if ((left < 0) != (right < 0)) {
        return x < y ? with_sign_overflows(y - x, right < 0, result)
                     : with_sign_overflows(x - y, left < 0, result);
    }
    uint128 sum = 0;
    return add_overflows(x, y, sum) || with_sign_overflows(sum, left < 0, result);
}

/// numerator / denominator, rounded half away from zero. The denominator is not zero, and neither
/// is the least value of its type.
template <class Integer> constexpr Integer divide_rounded(Integer numerator, Integer denominator) {
    const Integer quotient = numerator / denominator;
    const Integer rest = numerator % denominator;
    const Integer distance = rest < 0 ? -rest : rest;
    const Integer width = denominator < 0 ? -denominator : denominator;
    if (distance < width - distance)
        return quotient;
    return (numerator < 0) != (denominator < 0) ? quotient - 1 : quotient + 1;
}

/// Appends the decimal digit `10 * rest / divisor` to the quotient and keeps the remainder, with no
/// intermediate value above twice the divisor. Returns true when the quotient overflows.
constexpr bool next_digit_overflows(uint128& quotient, uint128& rest, uint128 divisor) {
    unsigned digit = 0;
    uint128 product = 0;
    for (const bool bit : {true, false, true, false}) { // ten, in binary
        product *= 2;
        digit *= 2;
        if (product >= divisor) {
            product -= divisor;
            ++digit;
        }
        if (bit)
            product += rest;
        if (product >= divisor) {
            product -= divisor;
            ++digit;
        }
    }
    rest = product;
    uint128 shifted = 0;
    return multiply_overflows(quotient, uint128{10}, shifted) ||
           add_overflows(shifted, uint128{digit}, quotient);
}

/// numerator * 10^exponent / denominator, rounded half away from zero, for operands of at most 38
/// digits and a denominator that is not zero. Returns true when no int128 can hold the result; it
/// may hold it even when it cannot hold the scaled numerator.
constexpr bool scaled_quotient_overflows(
    int128 numerator, int exponent, int128 denominator, int128& result
) {
    const uint128 divisor = magnitude(denominator);
    uint128 dividend = magnitude(numerator);
    uint128 scaled = 0;
    if (exponent <= 38 &&
        !multiply_overflows(dividend, static_cast<uint128>(power_of_ten(exponent)), scaled)) {
        dividend = scaled;
        exponent = 0;
    }
    uint128 quotient = dividend / divisor;
    uint128 rest = dividend % divisor;
    for (; exponent > 0; --exponent) {
        if (next_digit_overflows(quotient, rest, divisor))
            return true;
    }
    if (rest >= divisor - rest && add_overflows(quotient, uint128{1}, quotient))
        return true;
    return with_sign_overflows(quotient, (numerator < 0) != (denominator < 0), result);
}

/// The double nearest to numerator / denominator, ties to the even one, for operands of at most 38
/// digits and a denominator above zero.
constexpr double nearest_ratio(int128 numerator, int128 denominator) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    if (numerator >= -exact && numerator <= exact && denominator <= exact)
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    const auto divisor = static_cast<uint128>(denominator);
    uint128 quotient = magnitude(numerator) / divisor;
    uint128 rest = magnitude(numerator) % divisor;
    double unit = numerator < 0 ? -1.0 : 1.0; // times a power of two: multiplying by it is exact
    if (numerator == 0)
        return 0.0;
    while (quotient < (std::uint64_t{1} << 62)) {
        quotient *= 2;
        rest *= 2;
        unit /= 2;
        if (rest >= divisor) {
            rest -= divisor;
            ++quotient;
        }
    }
    bool inexact = rest != 0;
    while (quotient >= (std::uint64_t{1} << 63)) {
        inexact = inexact || quotient % 2 != 0;
        quotient /= 2;
        unit *= 2;
    }
    // More than 53 bits, of which the last one stands for all that was dropped.
    const auto bits = static_cast<std::int64_t>(quotient) | static_cast<std::int64_t>(inexact);
    return static_cast<double>(bits) * unit;
}

/// The parts of a text such as "-12.50e+3"; no digits are dropped.
struct number_text {
    bool valid = false;
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    std::int64_t exponent = 0;
};

/// Removes the digits at the start of the text and returns them.
constexpr std::string_view take_digits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// Removes the sign at the start of the text, if there is one, and returns whether it is '-'.
constexpr bool take_sign(std::string_view& text) {
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative || text.starts_with('+') ? 1 : 0);
    return negative;
}

/// Takes a number apart: a sign, digits with at most one point, an exponent, all of them optional
/// but at least one digit. An exponent beyond 10^12 is cut to that.
constexpr number_text split_number(std::string_view text) {
    number_text number;
    number.negative = take_sign(text);
    number.whole = take_digits(text);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        number.fraction = take_digits(text);
    }
    number.valid = !number.whole.empty() || !number.fraction.empty();
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        const bool negative = take_sign(text);
        const std::string_view digits = take_digits(text);
        number.valid = number.valid && !digits.empty();
        for (const char digit : digits) {
            const std::int64_t exponent = number.exponent * 10 + (digit - '0');
            number.exponent = exponent < 1'000'000'000'000 ? exponent : 1'000'000'000'000;
        }
        number.exponent = negative ? -number.exponent : number.exponent;
    }
    number.valid = number.valid && text.empty();
    return number;
}

/// Reads a number of at most `precision` digits, counted in units of 10^-scale. Returns nullptr, or
/// what is wrong with the text.
constexpr const char* read_fixed(std::string_view text, int precision, int scale, int128& result) {
    const number_text number = split_number(text);
    if (!number.valid)
        return "is not a number";
    result = 0;
    // The power of ten for which a digit stands, in units of the result.
    std::int64_t power = static_cast<std::int64_t>(number.whole.size()) + number.exponent + scale;
    for (const std::string_view digits : {number.whole, number.fraction}) {
        for (const char digit : digits) {
            if (--power >= 0 && power < precision)
                result = result * 10 + (digit - '0');
            else if (digit != '0')
                return power < 0 ? "has more decimals than the scale"
                                 : "has too many digits before the point";
        }
    }
    if (result != 0 && power > 0)
        result *= power_of_ten(static_cast<int>(power));
    result = number.negative ? -result : result;
    return nullptr;
}

/// Writes value / 10^scale with exactly `scale` decimals and at least one digit before the point,
/// at most 42 characters; returns the end. The value has at most 38 digits.
constexpr char* write_fixed(char* out, int128 value, int scale) {
    constexpr std::uint64_t chunk = 10'000'000'000'000'000'000U;
    char digits[40]{};
    int count = 0;
    const auto put = [&](std::uint64_t part, int at_least) {
        for (; part != 0 || count < at_least; part /= 10)
            digits[count++] = static_cast<char>('0' + part % 10);
    };
    uint128 rest = magnitude(value);
    if (rest > (std::numeric_limits<std::uint64_t>::max)()) {
        put(static_cast<std::uint64_t>(rest % chunk), 19);
        rest /= chunk;
    }
    put(static_cast<std::uint64_t>(rest), scale + 1);
    if (value < 0)
        *out++ = '-';
    while (count > 0) {
        if (count-- == scale)
            *out++ = '.';
        *out++ = digits[count];
    }
    return out;
}

} // namespace tenon::detail
