// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Cells to the parameters of a prepared statement.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/literal.hpp>
#include <tenon/expr/block.hpp>
#include <tenon/driver/description.hpp>
#include <tenon/driver/mysql/client.hpp>
#include <tenon/driver/mysql/error.hpp>

namespace tenon::detail {

/// The room for a value that is no text of the caller's, and what is known of it.
struct mysql_room {
    union {
        std::int64_t integer;
        double floating;
        float single;
        MYSQL_TIME time;
        char text[64]; // of a decimal, an interval or a UUID
    };
    unsigned long size;
    mysql_flag null;
    char indicator; // the same as null, for many rows at once
};

/// The most bytes that a value which is no text is sent as, with its type; and what a text has beside
/// itself.
inline constexpr std::size_t mysql_slot_bytes = 16;

constexpr bool is_mysql_bytes(kind k) noexcept {
    return k == kind::text || k == kind::blob || k == kind::json;
}

/// How a kind travels. Decimals go as their text, which keeps all digits; intervals and UUIDs have
/// none but a text.
constexpr enum_field_types mysql_type_of(kind k) noexcept {
    switch (k) {
    case kind::boolean:
        return MYSQL_TYPE_TINY;
    case kind::int16:
    case kind::uint16:
        return MYSQL_TYPE_SHORT;
    case kind::int32:
    case kind::uint32:
        return MYSQL_TYPE_LONG;
    case kind::int64:
    case kind::uint64:
        return MYSQL_TYPE_LONGLONG;
    case kind::float32:
        return MYSQL_TYPE_FLOAT;
    case kind::float64:
        return MYSQL_TYPE_DOUBLE;
    case kind::decimal:
        return MYSQL_TYPE_NEWDECIMAL;
    case kind::blob:
        return MYSQL_TYPE_BLOB;
    case kind::date:
        return MYSQL_TYPE_DATE;
    case kind::time_of_day:
        return MYSQL_TYPE_TIME;
    case kind::timestamp:
    case kind::timestamp_tz:
        return MYSQL_TYPE_DATETIME;
    default:
        return MYSQL_TYPE_STRING;
    }
}
constexpr bool is_mysql_unsigned(kind k) noexcept {
    return k == kind::uint16 || k == kind::uint32 || k == kind::uint64;
}

/// Ties a parameter to its room. Texts of the caller are tied to where they are, each time.
inline void tie_mysql(MYSQL_BIND& binding, mysql_room& room, kind k) noexcept {
    binding = {};
    binding.buffer_type = mysql_type_of(k);
    binding.is_unsigned = is_mysql_unsigned(k) ? 1 : 0;
    binding.buffer = &room;
    binding.buffer_length = sizeof room.text;
    binding.length = &room.size;
    binding.is_null = &room.null;
    bind_indicator(binding, &room.indicator);
}

inline void put_mysql_date(MYSQL_TIME& out, date_value day) {
    if (day < first_date || day > last_date)
        throw calendar_error("tenon: the year of a date is not from 1 to 9999");
    const std::chrono::year_month_day parts{day};
    out.year = static_cast<unsigned int>(int{parts.year()});
    out.month = unsigned{parts.month()};
    out.day = unsigned{parts.day()};
}
inline void put_mysql_time(MYSQL_TIME& out, std::int64_t micros) noexcept {
    out.hour = static_cast<unsigned int>(micros / 3'600'000'000);
    out.minute = static_cast<unsigned int>(micros / 60'000'000 % 60);
    out.second = static_cast<unsigned int>(micros / 1'000'000 % 60);
    out.second_part = static_cast<unsigned long>(micros % 1'000'000);
}
inline void put_mysql_moment(MYSQL_TIME& out, timestamp_value moment) {
    const date_value day = std::chrono::floor<std::chrono::days>(moment);
    out.time_type = MYSQL_TIMESTAMP_DATETIME;
    put_mysql_date(out, day);
    put_mysql_time(out, std::chrono::microseconds{moment - day}.count());
}

inline void put_mysql_float(mysql_room& room, kind k, double value) {
    if (!(value - value == 0)) // NaN and the infinities
        throw data_error("tenon: MySQL and MariaDB store no NaN and no infinity");
    if (k == kind::float32)
        room.single = static_cast<float>(value);
    else
        room.floating = value;
}

/// The value of a cell that is neither NULL nor a text of the caller's.
inline void put_mysql_value(mysql_room& room, const placeholder& slot, const datum& cell) {
    const std::int64_t integer = cell.integer[0];
    switch (slot.kind) {
    case kind::float32:
    case kind::float64:
        return put_mysql_float(room, slot.kind, cell.floating);
    case kind::decimal: {
        sink text;
        text.text = room.text;
        put_decimal(text, slot, cell);
        room.size = static_cast<unsigned long>(text.size);
        return;
    }
    case kind::date:
        room.time = {};
        return put_mysql_date(room.time, date_value{std::chrono::days{static_cast<int>(integer)}});
    case kind::time_of_day:
        room.time = {};
        room.time.time_type = MYSQL_TIMESTAMP_TIME;
        return put_mysql_time(room.time, integer);
    case kind::timestamp:
    case kind::timestamp_tz:
        room.time = {};
        return put_mysql_moment(room.time, timestamp_value{std::chrono::microseconds{integer}});
    case kind::interval:
        room.size =
            static_cast<unsigned long>(write_interval(room.text, interval_of(cell)) - room.text);
        return;
    case kind::uuid: {
        boost::uuids::uuid id{};
        for (std::size_t i = 0; i != 16; ++i)
            id.data[i] = cell.bytes[i];
        room.size = static_cast<unsigned long>(write_uuid(room.text, id) - room.text);
        return;
    }
    case kind::int16:
    case kind::uint16: { // the library reads as many bytes as the type has
        const auto narrow = static_cast<std::uint16_t>(static_cast<std::uint64_t>(integer));
        std::memcpy(room.text, &narrow, sizeof narrow);
        return;
    }
    case kind::int32:
    case kind::uint32: {
        const auto narrow = static_cast<std::uint32_t>(static_cast<std::uint64_t>(integer));
        std::memcpy(room.text, &narrow, sizeof narrow);
        return;
    }
    case kind::boolean:
        room.text[0] = integer != 0 ? 1 : 0;
        return;
    default:
        room.integer = integer;
    }
}

/// Puts a cell's value where its parameter looks for it; gives how many bytes of text it has.
inline std::size_t bind_mysql(
    MYSQL_BIND& binding, mysql_room& room, const placeholder& slot, const datum& cell
) {
    const bool null = cell.is_null();
    room.null = null ? 1 : 0;
    room.indicator = null ? 1 : 0;
    if (null)
        return 0;
    if (!is_mysql_bytes(slot.kind)) {
        put_mysql_value(room, slot, cell);
        return 0;
    }
    // the library only reads it
    binding.buffer = const_cast<char*>(cell.text.size == 0 ? "" : cell.text.data);
    binding.buffer_length = static_cast<unsigned long>(cell.text.size);
    room.size = binding.buffer_length;
    return cell.text.size;
}

/// The cell that a slot takes.
inline datum mysql_cell_of(
    const description& d, const placeholder& slot, const datum* cells, const datum* arguments
) noexcept {
    const datum& cell =
        slot.source < d.value_count ? cells[slot.source] : arguments[slot.source - d.value_count];
    return slot.element == 0 ? cell : element_of(cell, slot.element);
}

} // namespace tenon::detail
