// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What PostgreSQL sends in another type than was expected: converted where that is exact. The way of
// the few; what is as expected is read without a call of these.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/bind.hpp>
#include <tenon/types/uuid_text.hpp>
#include <tenon/driver/postgresql/numeric.hpp>
#include <tenon/driver/postgresql/types.hpp>

#include <cmath>

namespace tenon::detail::pg {

/// A value as it was received, not NULL.
struct received {
    Oid type;
    const char* data;
    std::size_t size;

    bool is(Oid wanted, std::size_t bytes) const noexcept {
        return type == wanted && size == bytes;
    }
};

/// The integer, if it is one of at most 64 bits.
inline std::optional<int128> to_integer(const received& value) noexcept {
    if (value.is(oid::int2, 2))
        return get<std::int16_t>(value.data);
    if (value.is(oid::int4, 4))
        return get<std::int32_t>(value.data);
    if (value.is(oid::int8, 8))
        return get<std::int64_t>(value.data);
    if (value.is(oid::number, 4))
        return get<std::uint32_t>(value.data);
    if (value.type == oid::numeric)
        if (const auto number = numeric_view::of(value.data, value.size))
            return number->unscaled(38, 0);
    return std::nullopt;
}

/// The truth: of a boolean, or of an integer that is 0 or 1.
inline std::optional<bool> to_bool(const received& value) noexcept {
    if (value.is(oid::boolean, 1))
        return *value.data != 0;
    const auto number = to_integer(value);
    if (!number || (*number != 0 && *number != 1))
        return std::nullopt;
    return *number == 1;
}

/// The number as a double that is equal to it.
inline std::optional<double> to_double(const received& value) noexcept {
    if (value.is(oid::float8, 8))
        return get<double>(value.data);
    if (value.is(oid::float4, 4))
        return get<float>(value.data);
    if (value.type == oid::numeric) {
        const auto number = numeric_view::of(value.data, value.size);
        return number ? number->to_double() : std::nullopt;
    }
    const auto whole = to_integer(value);
    constexpr std::int64_t most = std::int64_t{1} << 53;
    if (!whole || *whole > most || *whole < -most)
        return std::nullopt;
    return static_cast<double>(static_cast<std::int64_t>(*whole));
}

/// A float that is equal to a double, or NaN as that is.
inline std::optional<float> to_float(std::optional<double> value) noexcept {
    if (!value)
        return std::nullopt;
    if (std::isnan(*value))
        return std::numeric_limits<float>::quiet_NaN();
    const auto narrow = static_cast<float>(*value);
    if (static_cast<double>(narrow) < *value || static_cast<double>(narrow) > *value)
        return std::nullopt;
    return narrow;
}

/// The number times 10^scale, if it has no more digits than these.
inline std::optional<int128> to_decimal(const received& value, int digits, int scale) noexcept {
    if (value.type == oid::numeric) {
        const auto number = numeric_view::of(value.data, value.size);
        return number ? number->unscaled(digits, scale) : std::nullopt;
    }
    const auto whole = to_integer(value);
    const int128 limit = power_of_ten(digits - scale);
    if (!whole || *whole >= limit || *whole <= -limit)
        return std::nullopt;
    return *whole * power_of_ten(scale);
}

/// Whether bytes of a type that is not built in may be taken for its text, as those of enumerations
/// and citext are. Other formats begin with a version or a count, or have NULs.
inline bool seems_text(const received& value) noexcept {
    return value.type >= oid::first_created &&
           (value.size == 0 || static_cast<unsigned char>(*value.data) >= 0x20U) &&
           std::memchr(value.data, '\0', value.size) == nullptr;
}

/// The text of any type that is a text.
inline std::optional<std::string_view> to_text(const received& value) noexcept {
    switch (value.type) {
    case oid::text:
    case oid::varchar:
    case oid::bpchar:
    case oid::name:
    case oid::character:
    case oid::unknown:
    case oid::json:
    case oid::xml:
        return std::string_view{value.data, value.size};
    case oid::jsonb:
        if (value.size == 0 || *value.data != 1)
            return std::nullopt;
        return std::string_view{value.data + 1, value.size - 1};
    default:
        if (!seems_text(value))
            return std::nullopt;
        return std::string_view{value.data, value.size};
    }
}

/// Microseconds since 1970 of the years 1 to 9999; PostgreSQL knows others, and infinity.
inline std::optional<std::int64_t> to_moment(const received& value) noexcept {
    constexpr std::int64_t least = first_date.time_since_epoch().count();
    constexpr std::int64_t beyond = last_date.time_since_epoch().count() + 1;
    constexpr std::int64_t day = 86'400'000'000;
    if (value.is(oid::date, 4)) {
        const std::int64_t days = std::int64_t{get<std::int32_t>(value.data)} + epoch_days;
        if (days < least || days >= beyond)
            return std::nullopt;
        return days * day;
    }
    if (!value.is(oid::timestamp, 8) && !value.is(oid::timestamptz, 8))
        return std::nullopt;
    const auto since_2000 = get<std::int64_t>(value.data);
    if (since_2000 < least * day - epoch_microseconds ||
        since_2000 >= beyond * day - epoch_microseconds)
        return std::nullopt;
    return since_2000 + epoch_microseconds;
}

/// The day, of a timestamp only if that is at midnight.
inline std::optional<date_value> to_date(const received& value) noexcept {
    const auto moment = to_moment(value);
    if (!moment || *moment % 86'400'000'000 != 0)
        return std::nullopt;
    return date_value{std::chrono::days{static_cast<int>(*moment / 86'400'000'000)}};
}

/// The time of day; 24:00, which PostgreSQL knows, is none.
inline std::optional<clock_time> to_time(const received& value) noexcept {
    if (!value.is(oid::time, 8))
        return std::nullopt;
    const std::chrono::microseconds time{get<std::int64_t>(value.data)};
    if (time < std::chrono::hours{0} || time >= std::chrono::hours{24})
        return std::nullopt;
    return clock_time{time};
}

inline std::optional<interval_value> to_interval(const received& value) noexcept {
    if (!value.is(oid::interval, 16))
        return std::nullopt;
    return interval_value{
        get<std::int32_t>(value.data + 12),
        get<std::int32_t>(value.data + 8),
        get<std::int64_t>(value.data)};
}

inline std::optional<boost::uuids::uuid> to_uuid(const received& value) noexcept {
    if (!value.is(oid::uuid, 16)) {
        const auto text = to_text(value);
        return text ? parse_uuid(*text) : std::nullopt;
    }
    boost::uuids::uuid id{};
    for (std::size_t i = 0; i != 16; ++i)
        id.data[i] = static_cast<std::uint8_t>(value.data[i]);
    return id;
}

/// Writes a date, a time or a timestamp; gives the place behind it.
inline char* write_day(char* at, const received& value) {
    if (value.type == oid::date)
        return write_date(at, to_date(value).value_or(date_value{}));
    if (value.type == oid::time)
        return write_time(at, to_time(value).value_or(clock_time{}));
    return write_timestamp(
        at, timestamp_value{std::chrono::microseconds{to_moment(value).value_or(0)}}
    );
}

} // namespace tenon::detail::pg
