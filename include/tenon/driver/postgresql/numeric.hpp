// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// NUMERIC in PostgreSQL's binary format: groups of four digits, of which the first has a weight.
// src/backend/utils/adt/numeric.c, numeric_send.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/wide_integer.hpp>
#include <tenon/driver/postgresql/wire.hpp>

#include <limits>
#include <optional>

namespace tenon::detail::pg {

/// The most bytes of a number of 38 digits: these touch eleven groups.
inline constexpr std::size_t most_numeric_bytes = 8 + 2 * 11;

/// The sign of a NUMERIC that is negative; what is greater is NaN or infinite.
inline constexpr std::uint16_t numeric_minus = 0x4000;
inline constexpr std::uint16_t numeric_nan = 0xC000;
inline constexpr std::uint16_t numeric_infinity = 0xD000;
inline constexpr std::uint16_t numeric_minus_infinity = 0xF000;

/// The groups of a number from the last one on.
struct numeric_groups {
    std::uint16_t at[12];
    int count = 0;
    int behind_point = 0;

    /// The digits of `value` / 10^scale.
    void split(std::uint64_t value, int scale) noexcept {
        const int odd = begin(scale);
        if (odd != 0) {
            const auto unit = static_cast<std::uint64_t>(power_of_ten(odd));
            put_odd(static_cast<std::uint64_t>(value % unit), odd);
            value /= unit;
        }
        put_rest(value);
    }
    void split_wide(uint128 value, int scale) noexcept {
        const int odd = begin(scale);
        if (odd != 0) {
            const auto unit = static_cast<uint128>(power_of_ten(odd));
            put_odd(static_cast<std::uint64_t>(value % unit), odd);
            value /= unit;
        }
        for (; value > (std::numeric_limits<std::uint64_t>::max)(); value /= 10'000)
            at[count++] = static_cast<std::uint16_t>(value % 10'000);
        put_rest(static_cast<std::uint64_t>(value));
    }

private:
    int begin(int scale) noexcept {
        count = 0;
        behind_point = (scale + 3) / 4;
        return scale % 4;
    }
    /// Digits that are not four are the first ones of their group.
    void put_odd(std::uint64_t digits, int how_many) noexcept {
        at[count++] = static_cast<std::uint16_t>(
            digits * static_cast<std::uint64_t>(power_of_ten(4 - how_many))
        );
    }
    void put_rest(std::uint64_t value) noexcept {
        for (; value != 0; value /= 10'000)
            at[count++] = static_cast<std::uint16_t>(value % 10'000);
    }
};

inline char* put_groups(
    char* out, const numeric_groups& groups, bool negative, int scale
) noexcept {
    int last = 0;
    while (last != groups.count && groups.at[last] == 0)
        ++last;
    const int used = groups.count - last;
    out = put(out, static_cast<std::int16_t>(used));
    out =
        put(out, static_cast<std::int16_t>(used == 0 ? 0 : groups.count - 1 - groups.behind_point));
    out = put(out, negative && used != 0 ? numeric_minus : std::uint16_t{0});
    out = put(out, static_cast<std::int16_t>(scale));
    for (int i = groups.count; i != last; --i)
        out = put(out, groups.at[i - 1]);
    return out;
}

/// Writes value / 10^scale, of at most 38 digits; gives the place behind it.
inline char* put_numeric(char* out, int128 value, int scale) noexcept {
    numeric_groups groups;
    groups.split_wide(magnitude(value), scale);
    return put_groups(out, groups, value < 0, scale);
}
/// The same of a number of 64 bits and a sign.
inline char* put_numeric(char* out, std::uint64_t digits, bool negative, int scale) noexcept {
    numeric_groups groups;
    groups.split(digits, scale);
    return put_groups(out, groups, negative, scale);
}

/// A NUMERIC as it was received.
struct numeric_view {
    const char* groups;
    int count;
    int weight;
    std::uint16_t sign;
    int scale; // how many digits are shown behind the point

    static std::optional<numeric_view> of(const char* data, std::size_t size) noexcept {
        if (size < 8)
            return std::nullopt;
        const numeric_view found{
            data + 8,
            get<std::int16_t>(data),
            get<std::int16_t>(data + 2),
            get<std::uint16_t>(data + 4),
            get<std::int16_t>(data + 6)};
        if (found.count < 0 || size != 8 + 2 * static_cast<std::size_t>(found.count))
            return std::nullopt;
        return found;
    }
    bool is_number() const noexcept { return sign == 0 || sign == numeric_minus; }

    /// The number times 10^scale; nothing if that has more than `digits` digits, or others behind.
    std::optional<int128> unscaled(int digits, int wanted_scale) const noexcept {
        if (!is_number())
            return std::nullopt;
        int128 value = 0;
        int power = 4 * weight + wanted_scale; // of ten, for which the last digit of a group stands
        for (int i = 0; i != count; ++i, power -= 4) {
            const auto group = get<std::uint16_t>(groups + std::ptrdiff_t{2} * i);
            if (power <= -4) {
                if (group != 0)
                    return std::nullopt;
                continue;
            }
            const int kept = power < 0 ? 4 + power : 4;
            const int cut = static_cast<int>(power_of_ten(4 - kept));
            if (group % cut != 0 || value >= power_of_ten(38 - kept))
                return std::nullopt;
            value = value * power_of_ten(kept) + group / cut;
        }
        power += 4; // that of the last group
        if (value != 0 && power > 0) {
            if (power > 38 || value >= power_of_ten(38 - power))
                return std::nullopt;
            value *= power_of_ten(power);
        }
        if (value >= power_of_ten(digits))
            return std::nullopt;
        return sign == numeric_minus ? -value : value;
    }

    /// The double with the same digits, at most 15 of them; nothing if it has more.
    std::optional<double> to_double() const noexcept {
        if (sign == numeric_nan)
            return std::numeric_limits<double>::quiet_NaN();
        if (!is_number())
            return sign == numeric_infinity ? std::numeric_limits<double>::infinity()
                                            : -std::numeric_limits<double>::infinity();
        int shown = scale > 22 ? 22 : scale;
        auto exact = unscaled(38, shown);
        if (!exact)
            return std::nullopt;
        while (shown > 0 && *exact % 10 == 0) {
            *exact /= 10;
            --shown;
        }
        if (magnitude(*exact) >= static_cast<uint128>(power_of_ten(15)))
            return std::nullopt;
        // all of them exact, and so the quotient is the nearest double
        const auto power = [](int exponent) {
            return static_cast<double>(static_cast<std::int64_t>(power_of_ten(exponent)));
        };
        const double unit = shown <= 18 ? power(shown) : power(18) * power(shown - 18);
        return static_cast<double>(static_cast<std::int64_t>(*exact)) / unit;
    }
};

} // namespace tenon::detail::pg
