// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The shortest decimal digits that are read back as the very same double, found by the compiler, too:
// std::to_chars does it for a program alone.
//
// This is the method of Steele and White with large integers: digits are made until what remains is less than
// half the way to the next double. https://doi.org/10.1145/93542.93559
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/writer.hpp>

#include <bit>

namespace tenon::detail {

/// A natural number of up to 1280 bits. The digits of any double need 1130.
class big_natural {
public:
    constexpr explicit big_natural(std::uint64_t value) noexcept {
        for (; value != 0; value >>= 32U)
            words_[size_++] = static_cast<std::uint32_t>(value);
    }

    constexpr void multiply(std::uint32_t factor) noexcept {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i != size_; ++i) {
            carry += std::uint64_t{words_[i]} * factor;
            words_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
        if (carry != 0)
            words_[size_++] = static_cast<std::uint32_t>(carry);
    }
    constexpr void multiply_by_power_of_ten(int power) noexcept {
        for (; power >= 9; power -= 9)
            multiply(1000000000U);
        for (; power > 0; --power)
            multiply(10U);
    }
    constexpr void multiply_by_power_of_two(int power) noexcept {
        if (size_ == 0)
            return;
        multiply(std::uint32_t{1} << (power & 31));
        const auto whole = static_cast<std::size_t>(power / 32);
        if (whole == 0)
            return;
        for (std::size_t i = size_; i-- != 0;)
            words_[i + whole] = words_[i];
        for (std::size_t i = 0; i != whole; ++i)
            words_[i] = 0;
        size_ += whole;
    }
    constexpr void add(const big_natural& other) noexcept {
        std::uint64_t carry = 0;
        for (std::size_t i = 0; i < other.size_ || carry != 0; ++i) {
            if (i >= size_)
                words_[size_++] = 0;
            carry += std::uint64_t{words_[i]} + (i < other.size_ ? other.words_[i] : 0U);
            words_[i] = static_cast<std::uint32_t>(carry);
            carry >>= 32U;
        }
    }
    /// Takes away a number that is not greater.
    constexpr void subtract(const big_natural& other) noexcept {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < other.size_ || borrow != 0; ++i) {
            const std::uint64_t less = borrow + (i < other.size_ ? other.words_[i] : 0U);
            borrow = words_[i] < less ? 1 : 0;
            words_[i] = static_cast<std::uint32_t>(words_[i] - less);
        }
        while (size_ != 0 && words_[size_ - 1] == 0)
            --size_;
    }
    /// Less than, equal to or greater than 0, as this is to the other.
    constexpr int compared_to(const big_natural& other) const noexcept {
        if (size_ != other.size_)
            return size_ < other.size_ ? -1 : 1;
        for (std::size_t i = size_; i-- != 0;)
            if (words_[i] != other.words_[i])
                return words_[i] < other.words_[i] ? -1 : 1;
        return 0;
    }

private:
    std::uint32_t words_[40]{};
    std::size_t size_ = 0;
};

/// A double in parts: `significand * 2^exponent`.
struct double_parts {
    std::uint64_t significand;
    int exponent;
    bool negative;
    bool finite;
    /// The double below is nearer than the one above.
    bool uneven;

    constexpr explicit double_parts(double value) noexcept {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        const auto field = static_cast<int>(bits >> 52U & 0x7FFU);
        const std::uint64_t fraction = bits & 0xFFFFFFFFFFFFFU;
        significand = field == 0 ? fraction : fraction | std::uint64_t{1} << 52U;
        exponent = (field == 0 ? 1 : field) - 1075;
        negative = bits >> 63U != 0;
        finite = field != 0x7FF;
        uneven = fraction == 0 && field > 1;
    }
};

/// The digits of a double, `0.ddd * 10^point`; 17 at most, and none of zero.
struct shortest_digits {
    char text[17]{};
    int count = 0;
    int point = 0;

    constexpr explicit shortest_digits(const double_parts& parts) noexcept {
        if (parts.significand == 0)
            return;
        const int finer = parts.uneven ? 2 : 1;
        const int up = parts.exponent > 0 ? parts.exponent : 0;
        const int down = parts.exponent < 0 ? -parts.exponent : 0;
        // the value is rest / unit; the doubles beside it are 2 * below and 2 * above away
        big_natural rest(parts.significand);
        rest.multiply_by_power_of_two(finer + up);
        big_natural unit(1);
        unit.multiply_by_power_of_two(finer + down);
        big_natural below(1);
        below.multiply_by_power_of_two(up);

        // 2^exponent times a power of ten that is right or one too small
        const int bits = static_cast<int>(std::bit_width(parts.significand)) + parts.exponent - 1;
        point = floor_of_log10(bits) + 1;
        if (point > 0) {
            unit.multiply_by_power_of_ten(point);
        } else {
            rest.multiply_by_power_of_ten(-point);
            below.multiply_by_power_of_ten(-point);
        }
        if (reaches_above(parts, rest, unit, below)) {
            unit.multiply(10);
            ++point;
        }
        make(parts, rest, unit, below);
    }

private:
    /// The largest integer not greater than the logarithm of 2^power to the base of ten.
    static constexpr int floor_of_log10(int power) noexcept {
        const int scaled = power * 78913; // of 2^18
        return scaled >= 0 ? scaled / 262144 : -((-scaled + 262143) / 262144);
    }

    /// Where a tie is no longer read as this double, but as the one beside it: that which is even.
    static constexpr int past_tie(const double_parts& parts) noexcept {
        return parts.significand % 2 == 0 ? 0 : 1;
    }

    /// Whether the next larger digit is within what is read as this double.
    static constexpr bool reaches_above(
        const double_parts& parts,
        big_natural rest,
        const big_natural& unit,
        const big_natural& below
    ) noexcept {
        rest.add(below);
        if (parts.uneven)
            rest.add(below);
        return rest.compared_to(unit) >= past_tie(parts);
    }

    constexpr void make(
        const double_parts& parts, big_natural& rest, const big_natural& unit, big_natural& below
    ) noexcept {
        big_natural twice = unit;
        twice.multiply(2);
        big_natural four_times = twice;
        four_times.multiply(2);
        big_natural eight_times = four_times;
        eight_times.multiply(2);
        const big_natural* const multiples[]{&eight_times, &four_times, &twice, &unit};
        bool ends_below = false;
        bool ends_above = false;
        while (!ends_below && !ends_above) {
            rest.multiply(10);
            below.multiply(10);
            int digit = 0;
            for (int i = 0; i != 4; ++i)
                if (rest.compared_to(*multiples[i]) >= 0) {
                    rest.subtract(*multiples[i]);
                    digit += 8 >> i;
                }
            ends_below = rest.compared_to(below) <= -past_tie(parts);
            ends_above = reaches_above(parts, rest, unit, below);
            if (ends_above && (!ends_below || is_nearer_to_next(rest, unit, digit)))
                ++digit;
            text[count++] = static_cast<char>('0' + digit);
        }
    }

    static constexpr bool is_nearer_to_next(
        big_natural rest, const big_natural& unit, int digit
    ) noexcept {
        rest.multiply(2);
        const int order = rest.compared_to(unit);
        return order > 0 || (order == 0 && digit % 2 == 1);
    }
};

/// Whether put_digits writes an exponent: not from 0.0001 to below 10^16.
constexpr bool has_exponent(const shortest_digits& digits) noexcept {
    return digits.point > 16 || digits.point < -3;
}

/// `0.1`, `-3.0`, `1.5e-20`.
constexpr void put_digits(sink& out, const double_parts& parts, const shortest_digits& digits) {
    if (parts.negative)
        out.put('-');
    const auto put = [&](int from, int to) {
        for (int i = from; i < to; ++i)
            out.put(i >= 0 && i < digits.count ? digits.text[i] : '0');
    };
    const int point = digits.point;
    if (has_exponent(digits)) {
        put(0, 1);
        if (digits.count > 1) {
            out.put('.');
            put(1, digits.count);
        }
        out.put('e');
        out.number(point - 1);
        return;
    }
    put(point > 0 ? 0 : -1, point > 0 ? point : 0);
    out.put('.');
    put(point, digits.count > point ? digits.count : point + 1);
}

/// The shortest text that is read back as the same double, which is finite.
constexpr void put_double(sink& out, double value) {
    const double_parts parts(value);
    put_digits(out, parts, shortest_digits(parts));
}

} // namespace tenon::detail
