// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Cells to SQLite's parameters.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/literal.hpp>
#include <tenon/driver/sqlite/error.hpp>

namespace tenon::detail {

/// The longest text that a cell which is no text is bound as.
inline constexpr std::size_t scratch_size = 64;

/// Whether values of a kind are bound as a text that is made for it.
constexpr bool wants_scratch(kind k) noexcept {
    return k == kind::decimal || (k >= kind::date && k <= kind::uuid);
}

inline void check_bound(int code, sqlite3_stmt* statement) {
    if (code != SQLITE_OK) [[unlikely]]
        throw_sqlite_error(sqlite3_db_handle(statement), sqlite3_sql(statement));
}

inline int bind_sqlite_text(sqlite3_stmt* statement, int place, const datum& cell) {
    const char* data = cell.text.size == 0 ? "" : cell.text.data;
    return sqlite3_bind_text64(
        statement,
        place,
        data,
        cell.text.size,
        cell.has == datum::state::owned ? SQLITE_TRANSIENT : SQLITE_STATIC,
        SQLITE_UTF8
    );
}

inline int bind_sqlite_blob(sqlite3_stmt* statement, int place, const datum& cell) {
    if (cell.text.size == 0)
        return sqlite3_bind_zeroblob(statement, place, 0);
    return sqlite3_bind_blob64(
        statement,
        place,
        cell.text.data,
        cell.text.size,
        cell.has == datum::state::owned ? SQLITE_TRANSIENT : SQLITE_STATIC
    );
}

/// The end of a decimal's text, or its point if only zeros are behind: of a long number with a point
/// SQLite makes a double, of one without an integer.
inline char* without_zeros(char* end, int scale) noexcept {
    if (scale == 0)
        return end;
    char* const point = end - scale - 1;
    const char* digit = end;
    while (digit[-1] == '0')
        --digit;
    return digit == point + 1 ? point : end;
}

/// The text of a decimal, a time or a UUID, in `out`; its end.
inline char* write_scratch(char* out, const placeholder& slot, const datum& cell) {
    switch (slot.kind) {
    case kind::decimal: {
        sink text;
        text.text = out;
        put_decimal(text, slot, cell);
        return without_zeros(out + text.size, slot.scale);
    }
    case kind::date:
        return write_date(out, date_value{std::chrono::days{static_cast<int>(cell.integer[0])}});
    case kind::time_of_day:
        return write_time(out, clock_time{std::chrono::microseconds{cell.integer[0]}});
    case kind::timestamp:
    case kind::timestamp_tz:
        return write_timestamp(out, timestamp_value{std::chrono::microseconds{cell.integer[0]}});
    case kind::interval:
        return write_interval(out, interval_of(cell));
    default: {
        boost::uuids::uuid id{};
        for (std::size_t i = 0; i != 16; ++i)
            id.data[i] = cell.bytes[i];
        return write_uuid(out, id);
    }
    }
}

/// NUMERIC is a double beyond integers, and a double has some 15 digits: a decimal with more is
/// refused, unless it is whole and fits 64 bits.
inline void check_decimal(const placeholder& slot, const datum& cell) {
    const int128 unscaled =
        slot.precision > 18
            ? from_words(cell.integer[1], static_cast<std::uint64_t>(cell.integer[0]))
            : int128{cell.integer[0]};
    constexpr int128 most = int128{1} << 51;
    if (unscaled < most && unscaled > -most) [[likely]]
        return;
    const int128 unit = power_of_ten(slot.scale);
    const int128 whole = unscaled / unit;
    if (unscaled % unit != 0 || whole != static_cast<std::int64_t>(whole))
        throw data_error("tenon: SQLite keeps 15 digits of a decimal, and the value has more");
}

/// Binds one cell. `scratch` has room for scratch_size bytes and lives as long as the binding.
inline void bind_sqlite(
    sqlite3_stmt* statement, int place, const placeholder& slot, const datum& cell, char* scratch
) {
    int code = SQLITE_OK;
    if (cell.is_null()) {
        code = sqlite3_bind_null(statement, place);
    } else {
        switch (slot.kind) {
        case kind::boolean:
        case kind::int16:
        case kind::int32:
        case kind::int64:
        case kind::uint16:
        case kind::uint32:
            code = sqlite3_bind_int64(statement, place, cell.integer[0]);
            break;
        case kind::uint64:
            if (cell.integer[0] < 0)
                throw data_error("tenon: SQLite's integers end at 2^63 - 1");
            code = sqlite3_bind_int64(statement, place, cell.integer[0]);
            break;
        case kind::float32:
        case kind::float64:
            if (cell.floating != cell.floating)
                throw data_error("tenon: SQLite stores no NaN, it would become NULL");
            code = sqlite3_bind_double(statement, place, cell.floating);
            break;
        case kind::text:
        case kind::json:
            code = bind_sqlite_text(statement, place, cell);
            break;
        case kind::blob:
            code = bind_sqlite_blob(statement, place, cell);
            break;
        default: {
            if (slot.kind == kind::decimal)
                check_decimal(slot, cell);
            const char* end = write_scratch(scratch, slot, cell);
            code = sqlite3_bind_text64(
                statement,
                place,
                scratch,
                static_cast<sqlite3_uint64>(end - scratch),
                SQLITE_STATIC,
                SQLITE_UTF8
            );
        }
        }
    }
    check_bound(code, statement);
}

} // namespace tenon::detail
