// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The kinds of values that travel between a program and a database, and the flat cell that carries
// one of them to a driver.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tenon {

/// What a value is on its way to or from a database. A driver has one branch for each.
enum class kind : std::uint8_t {
    boolean,
    int16,
    int32,
    int64,
    uint16,
    uint32,
    uint64,
    float32,
    float64,
    decimal,
    text,
    blob,
    date,
    time_of_day,
    timestamp,
    timestamp_tz,
    interval,
    uuid,
    json,
};

/// Which kinds may be compared with, or assigned to, which.
enum class family : std::uint8_t {
    boolean,
    integer,
    floating,
    decimal,
    text,
    blob,
    date,
    time_of_day,
    timestamp,
    timestamp_tz,
    interval,
    uuid,
    json,
    any, // of an expression that was refused already, and of NULL
};

/// The cell of a query's flat array of values: 16 bytes of value, and whether there is one.
///
/// Text and blobs are views; their owner is the caller, or, for an rvalue, the expression
/// (`state::owned`).
struct datum {
    enum class state : std::uint64_t { null, present, owned }; // no padding: copied as three words

    struct view_of_text {
        const char* data;
        std::size_t size;
    };

    union {
        std::int64_t integer[2]; // [0] alone but for wide decimals (low, high) and intervals
        double floating;
        view_of_text text;
        unsigned char bytes[16];
    };
    state has;

    /// Not initialised, or, as `datum{}`, NULL.
    datum() = default;
    constexpr explicit datum(std::int64_t value) noexcept
        : integer{value, 0}, has(state::present) {}
    constexpr datum(std::int64_t low, std::int64_t high) noexcept
        : integer{low, high}, has(state::present) {}
    constexpr explicit datum(double value) noexcept : floating(value), has(state::present) {}
    constexpr explicit datum(std::string_view value) noexcept
        : text{value.data(), value.size()}, has(state::present) {}
    constexpr explicit datum(const unsigned char (&value)[16]) noexcept
        : bytes{}, has(state::present) {
        for (std::size_t i = 0; i != 16; ++i)
            bytes[i] = value[i];
    }

    constexpr bool is_null() const noexcept { return has == state::null; }
    constexpr std::string_view view() const noexcept { return {text.data, text.size}; }
};

} // namespace tenon
