// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Doubles as SQLite reads them. It multiplies the digits by a power of ten in whatever precision the machine has,
// and misses the nearest double for one of some thousand texts: those are written as a quotient or product of integers,
// which is exact. https://www.sqlite.org/floatingpoint.html
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/shortest_double.hpp>

namespace tenon::detail {

/// Whether each SQLite reads the digits as the double that they are of: both numbers that it computes with are
/// exact, and the result is no near tie, which it would round twice.
constexpr bool sqlite_reads(const double_parts& parts, const shortest_digits& digits) noexcept {
    std::uint64_t whole = 0;
    for (int i = 0; i != digits.count; ++i)
        whole = whole * 10 + static_cast<std::uint64_t>(digits.text[i] - '0');
    const int power = digits.point - digits.count;
    if (whole >> 53U != 0 || power > 22 || power < -22)
        return false;
    const int up = parts.exponent > 0 ? parts.exponent : 0;
    const int down = parts.exponent < 0 ? -parts.exponent : 0;
    big_natural written(whole);
    written.multiply_by_power_of_ten(power > 0 ? power : 0);
    written.multiply_by_power_of_two(down);
    big_natural step(1); // to the next double
    step.multiply_by_power_of_ten(power < 0 ? -power : 0);
    step.multiply_by_power_of_two(up);
    big_natural meant(parts.significand);
    meant.multiply_by_power_of_ten(power < 0 ? -power : 0);
    meant.multiply_by_power_of_two(up);
    const int order = written.compared_to(meant);
    if (order == 0)
        return true;
    if (digits.point > 18) // more than an integer of 64 bits has for certain
        return false;
    big_natural& distance = order < 0 ? meant : written;
    distance.subtract(order < 0 ? written : meant);
    distance.multiply(parts.uneven ? 4096 : 2048);
    step.multiply(1023);
    return distance.compared_to(step) <= 0;
}

/// `(5404319552844597.0 / 18014398509481984)`: each number is exact, and so is each step.
constexpr void put_quotient(sink& out, const double_parts& parts) {
    std::uint64_t odd = parts.significand;
    int power = parts.exponent;
    for (; odd % 2 == 0; odd /= 2)
        ++power;
    out.put(parts.negative ? "(-" : "(");
    out.unsigned_number(odd);
    out.put(".0");
    const std::string_view sign = power < 0 ? " / " : " * ";
    for (int rest = power < 0 ? -power : power; rest > 0; rest -= 62) {
        out.put(sign);
        out.unsigned_number(std::uint64_t{1} << (rest > 62 ? 62 : rest));
    }
    out.put(')');
}

constexpr void put_sqlite_double(sink& out, double value) {
    const double_parts parts(value);
    const shortest_digits digits(parts);
    if (sqlite_reads(parts, digits))
        put_digits(out, parts, digits);
    else
        put_quotient(out, parts);
}

} // namespace tenon::detail
