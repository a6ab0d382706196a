// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// decimal<Precision, Scale>: an exact number, the value of SQL's DECIMAL(precision, scale).
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/types/wide_integer.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

namespace tenon {

/// Thrown when a text or number is no value of a decimal type, when a result does not fit its type,
/// and on division by zero.
struct decimal_error : std::range_error {
    using std::range_error::range_error;
};

template <int Precision, int Scale> struct decimal;

/// Whether T is a decimal<Precision, Scale>.
template <class T> inline constexpr bool is_decimal = false;
template <int Precision, int Scale>
inline constexpr bool is_decimal<decimal<Precision, Scale>> = true;

namespace detail {

template <class T>
concept decimal_operand = is_decimal<T> || plain_integer<T>;

// Of everything: clang asks a rule before it knows whether the operator is meant at all.
template <class T> inline constexpr int decimals_of = 0;
template <int Precision, int Scale>
inline constexpr int decimals_of<decimal<Precision, Scale>> = Scale;

/// decimal<Precision, Scale> with both cut to 38.
template <int Precision, int Scale>
using capped_decimal = decimal<(Precision < 38 ? Precision : 38), (Scale < 38 ? Scale : 38)>;

} // namespace detail

/// The decimal that T counts as in arithmetic: itself, or for an integer the one of scale 0 that
/// holds every value of the integer's type.
template <detail::decimal_operand T>
using as_decimal_t =
    std::conditional_t<is_decimal<T>, T, decimal<std::numeric_limits<T>::digits10 + 1, 0>>;

namespace detail {

/// The shapes of results for two decimals, before they are cut to 38 digits.
template <class Left, class Right> struct decimal_results {
    static constexpr int left_whole = Left::precision - Left::scale;
    static constexpr int right_whole = Right::precision - Right::scale;
    static constexpr int sum_scale = Left::scale > Right::scale ? Left::scale : Right::scale;
    static constexpr int sum_digits =
        (left_whole > right_whole ? left_whole : right_whole) + sum_scale + 1;
    static constexpr int product_scale = Left::scale + Right::scale;
    static constexpr int product_digits = Left::precision + Right::precision;
    static constexpr int quotient_scale = Left::scale + 4 < 38 ? Left::scale + 4 : 38;
    static constexpr int quotient_digits = left_whole + Right::scale + quotient_scale;
};

template <class Left, class Right>
using results_of = decimal_results<as_decimal_t<Left>, as_decimal_t<Right>>;

} // namespace detail

/// The type of left + right and left - right: the greater scale, one digit more before the point
/// than the wider operand has, at most 38 digits.
template <class Left, class Right, class Results = detail::results_of<Left, Right>>
using decimal_sum_t = detail::capped_decimal<Results::sum_digits, Results::sum_scale>;

/// The type of left * right: the sums of the precisions, at most 38, and of the scales.
template <class Left, class Right, class Results = detail::results_of<Left, Right>>
using decimal_product_t = detail::capped_decimal<Results::product_digits, Results::product_scale>;

/// The type of left / right: four decimals more than the dividend has.
template <class Left, class Right, class Results = detail::results_of<Left, Right>>
using decimal_quotient_t =
    detail::capped_decimal<Results::quotient_digits, Results::quotient_scale>;

/// The type of an average of T: four decimals more than T has.
template <class T>
using decimal_average_t =
    detail::capped_decimal<as_decimal_t<T>::precision + 4, as_decimal_t<T>::scale + 4>;

/// The type of a total of any number of T: the same scale and 38 digits.
template <class T> using decimal_total_t = decimal<38, as_decimal_t<T>::scale>;

namespace detail {

/// Throws decimal_error with a sentence that names the type and the start of the text.
[[noreturn]] inline void throw_decimal_error(
    int precision, int scale, const char* what, std::string_view text
) {
    std::string message = "tenon::decimal<";
    message.append(std::to_string(precision)).append(", ").append(std::to_string(scale));
    message.append(">: ").append(text.substr(0, 80)).append(text.size() > 80 ? "... " : " ");
    throw decimal_error(message.append(what));
}

/// The integer in which values of at most `Digits` digits are computed.
template <int Digits> using decimal_work = std::conditional_t<(Digits <= 18), std::int64_t, int128>;

/// The value in units of 10^-(Scale + Exponent).
template <class Work, int Exponent, int Precision, int Scale>
constexpr Work scaled_up(const decimal<Precision, Scale>& value) {
    return static_cast<Work>(value.unscaled) * static_cast<Work>(power_of_ten(Exponent));
}

template <class Result, class Work> constexpr Result make_decimal(const Work& unscaled) {
    Result result;
    result.unscaled = static_cast<typename Result::storage_type>(unscaled);
    return result;
}

/// value * 10^up in units of the result; throws if that overflows, or an operation did before.
template <class Result> constexpr Result fit_decimal(int128 value, int up, bool overflow = false) {
    const int128 limit = power_of_ten(Result::precision - up);
    if (overflow || value >= limit || value <= -limit)
        throw_decimal_error(Result::precision, Result::scale, "has too many digits", "the value");
    return make_decimal<Result>(value * power_of_ten(up));
}

template <class Left, class Right> constexpr auto added(const Left& left, const Right& right) {
    using sum = decimal_sum_t<Left, Right>;
    constexpr int left_up = sum::scale - Left::scale;
    constexpr int right_up = sum::scale - Right::scale;
    if constexpr (decimal_results<Left, Right>::sum_digits <= 38) {
        using work = typename sum::work;
        return make_decimal<sum>(scaled_up<work, left_up>(left) + scaled_up<work, right_up>(right));
    } else {
        int128 result = 0;
        const bool overflow =
            scaled_sum_overflows(left.unscaled, left_up, right.unscaled, right_up, result);
        return fit_decimal<sum>(result, 0, overflow);
    }
}

template <class Left, class Right> constexpr auto multiplied(const Left& left, const Right& right) {
    using product = decimal_product_t<Left, Right>;
    if constexpr (decimal_results<Left, Right>::product_digits <= 38) {
        using work = typename product::work;
        return make_decimal<product>(scaled_up<work, 0>(left) * scaled_up<work, 0>(right));
    } else {
        int128 result = 0;
        const bool overflow = multiply_overflows(left.unscaled, right.unscaled, result);
        return fit_decimal<product>(result, 0, overflow);
    }
}

template <class Left, class Right> constexpr auto divided(const Left& left, const Right& right) {
    using quotient = decimal_quotient_t<Left, Right>;
    constexpr int digits = decimal_results<Left, Right>::quotient_digits;
    constexpr int up = quotient::scale - Left::scale + Right::scale;
    if (right.unscaled_value() == 0)
        throw_decimal_error(quotient::precision, quotient::scale, "by zero", "division");
    if constexpr (digits <= 38) {
        using work = decimal_work<(digits > Right::precision ? digits : Right::precision)>;
        const work divisor = scaled_up<work, 0>(right);
        return make_decimal<quotient>(divide_rounded<work>(scaled_up<work, up>(left), divisor));
    } else {
        int128 result = 0;
        const bool overflow = scaled_quotient_overflows(left.unscaled, up, right.unscaled, result);
        return fit_decimal<quotient>(result, 0, overflow);
    }
}

} // namespace detail

#define TENON_PRODUCT_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(Scale + detail::decimals_of<Other> <= 38),                                             \
        "tenon::decimal: the product has more than 38 decimals; decimal_cast one of the operands " \
        "to a smaller scale",                                                                      \
        "error"                                                                                    \
    )))

/// An exact number of at most `Precision` digits, `Scale` of which are decimals. Arithmetic with
/// decimals and integers is exact but for division, which rounds half away from zero. What does not
/// fit its type throws decimal_error, nothing wraps; a double is never converted silently.
template <int Precision, int Scale> struct decimal {
    static_assert(
        Precision >= 1 && Precision <= 38,
        "tenon::decimal: the precision is not 1 to 38; write decimal<P, S> with at most 38 digits"
    );
    static_assert(
        Scale >= 0 && Scale <= Precision,
        "tenon::decimal: the scale is not 0 to the precision; write decimal<P, S> with S <= P"
    );

    /// The number of digits, and how many of them are decimals.
    static constexpr int precision = Precision;
    static constexpr int scale = Scale;
    /// The most characters that to_chars writes.
    static constexpr std::size_t max_chars = static_cast<std::size_t>(Precision) + 3;
    using storage_type = std::conditional_t<(Precision <= 18), std::int64_t, detail::stored_int128>;
    using work = detail::decimal_work<Precision>;

    /// The value times 10^Scale. Public so that a decimal can be a template argument; to be set by
    /// from_unscaled only, which checks it.
    storage_type unscaled{};

    /// Zero.
    constexpr decimal() = default;

    /// The integer's value; throws decimal_error if it has too many digits.
    template <detail::plain_integer Integer>
    constexpr decimal(Integer value) : decimal(detail::fit_decimal<decimal>(value, Scale)) {}

    /// The same value, from a type of which this one holds all values; else see decimal_cast.
    template <int OtherPrecision, int OtherScale>
        requires(Precision - Scale >= OtherPrecision - OtherScale && Scale >= OtherScale)
    constexpr decimal(const decimal<OtherPrecision, OtherScale>& other) noexcept
        : unscaled(detail::scaled_up<work, Scale - OtherScale>(other)) {}

    /// A double is not exact: write the number as 0.05_dec, or see from_double_exact.
    template <std::floating_point Real> decimal(Real) = delete;

    /// unscaled / 10^Scale; throws decimal_error if that has more than Precision digits.
    static constexpr decimal from_unscaled(detail::int128 unscaled) {
        return detail::fit_decimal<decimal>(unscaled, 0);
    }

    /// The value times 10^Scale.
    constexpr detail::int128 unscaled_value() const { return unscaled; }

    /// Reads a number with an optional sign, point and exponent; throws decimal_error if the text
    /// is no number or is none of this type, which trailing zeros do not matter for.
    static constexpr decimal parse(std::string_view text) {
        detail::int128 value = 0;
        if (const char* what = detail::read_fixed(text, Precision, Scale, value))
            detail::throw_decimal_error(Precision, Scale, what, text);
        return detail::make_decimal<decimal>(value);
    }

    /// Reads a number as parse does, or returns nothing where that throws.
    static constexpr std::optional<decimal> try_parse(std::string_view text) noexcept {
        detail::int128 value = 0;
        if (detail::read_fixed(text, Precision, Scale, value) != nullptr)
            return std::nullopt;
        return detail::make_decimal<decimal>(value);
    }

    /// The decimal nearest to a double that came from one, as SQLite keeps them; throws
    /// decimal_error if |value| * 10^Scale is 2^51 or more, where doubles are too far apart.
    static constexpr decimal from_double_exact(double value) {
        const double scaled = value * static_cast<double>(detail::power_of_ten(Scale));
        if (!(scaled < 0x1p51 && scaled > -0x1p51)) // beyond, the error may reach half a unit
            detail::throw_decimal_error(Precision, Scale, "is not finite or too large", "a double");
        const auto whole = static_cast<std::int64_t>(scaled);
        const double rest = scaled - static_cast<double>(whole);
        return from_unscaled(whole + (rest >= 0.5 ? 1 : rest <= -0.5 ? -1 : 0));
    }

    /// Writes the number with exactly Scale decimals, at most max_chars characters, and returns the
    /// end; writes no terminating NUL.
    constexpr char* to_chars(char* out) const { return detail::write_fixed(out, unscaled, Scale); }

    template <detail::decimal_operand Other>
    friend constexpr std::strong_ordering operator<=>(const decimal& left, const Other& right) {
        const as_decimal_t<Other> other = right;
        return detail::compare_scaled(left.unscaled, Scale, other.unscaled, other.scale);
    }
    template <detail::decimal_operand Other>
    friend constexpr bool operator==(const decimal& left, const Other& right) {
        return (left <=> right) == 0;
    }

    friend constexpr decimal operator-(const decimal& value) {
        return detail::make_decimal<decimal>(-static_cast<work>(value.unscaled));
    }
    /// The value without its sign.
    friend constexpr decimal abs(const decimal& value) { return value < 0 ? -value : value; }

    template <detail::decimal_operand Other>
    friend constexpr auto operator+(const decimal& left, const Other& right) {
        return detail::added(left, as_decimal_t<Other>(right));
    }
    template <detail::plain_integer Other>
    friend constexpr auto operator+(Other left, const decimal& right) {
        return detail::added(as_decimal_t<Other>(left), right);
    }
    template <detail::decimal_operand Other>
    friend constexpr auto operator-(const decimal& left, const Other& right) {
        return detail::added(left, -as_decimal_t<Other>(right));
    }
    template <detail::plain_integer Other>
    friend constexpr auto operator-(Other left, const decimal& right) {
        return detail::added(as_decimal_t<Other>(left), -right);
    }
    template <detail::decimal_operand Other>
    friend constexpr auto operator*(const decimal& left, const Other& right)
        TENON_PRODUCT_RULES(TENON_AT_CALL) {
        using Result = decimal;
        TENON_PRODUCT_RULES(TENON_OR_EMPTY)
        return detail::multiplied(left, as_decimal_t<Other>(right));
    }
    template <detail::plain_integer Other>
    friend constexpr auto operator*(Other left, const decimal& right) {
        return detail::multiplied(as_decimal_t<Other>(left), right);
    }
    template <detail::decimal_operand Other>
    friend constexpr auto operator/(const decimal& left, const Other& right) {
        return detail::divided(left, as_decimal_t<Other>(right));
    }
    template <detail::plain_integer Other>
    friend constexpr auto operator/(Other left, const decimal& right) {
        return detail::divided(as_decimal_t<Other>(left), right);
    }

    /// Adds or subtracts in place; throws decimal_error if the result does not fit this type.
    constexpr decimal& operator+=(const decimal& other) {
        return *this = from_unscaled((*this + other).unscaled_value());
    }
    constexpr decimal& operator-=(const decimal& other) { return *this += -other; }

    /// Writes the number as to_chars does, to any stream that takes a std::string_view.
    template <class Stream>
        requires requires(Stream& stream, std::string_view text) { stream << text; }
    friend Stream& operator<<(Stream& stream, const decimal& value) {
        char text[max_chars];
        stream << std::string_view(text, static_cast<std::size_t>(value.to_chars(text) - text));
        return stream;
    }
};

#undef TENON_PRODUCT_RULES

#define TENON_DECIMAL_CAST_RULES(RULE)                                                             \
    RULE((diagnose_if(                                                                             \
        not(is_decimal<To>),                                                                       \
        "tenon::decimal_cast: the target is not a decimal; write decimal_cast<decimal<P, S>>(x)",  \
        "error"                                                                                    \
    )))

/// The number as another decimal type, rounded half away from zero to its scale; throws
/// decimal_error if it has too many digits before the point.
template <class To, detail::decimal_operand From>
constexpr To decimal_cast(const From& value) TENON_DECIMAL_CAST_RULES(TENON_AT_CALL) {
    using Result = To;
    TENON_DECIMAL_CAST_RULES(TENON_OR_EMPTY) {
        using source = as_decimal_t<From>;
        using work = typename source::work;
        const work unscaled = detail::scaled_up<work, 0>(source(value));
        if constexpr (To::scale >= source::scale)
            return detail::fit_decimal<To>(unscaled, To::scale - source::scale);
        else
            return To::from_unscaled(detail::divide_rounded<work>(
                unscaled, static_cast<work>(detail::power_of_ten(source::scale - To::scale))
            ));
    }
}
#undef TENON_DECIMAL_CAST_RULES

/// The number with exactly its scale of decimals: "-0.05", "12.00".
template <int Precision, int Scale> std::string to_string(const decimal<Precision, Scale>& value) {
    char text[decimal<Precision, Scale>::max_chars];
    return {text, value.to_chars(text)};
}

/// The double nearest to the number.
template <int Precision, int Scale>
constexpr double to_double(const decimal<Precision, Scale>& value) {
    return detail::nearest_ratio(value.unscaled, detail::power_of_ten(Scale));
}

} // namespace tenon
