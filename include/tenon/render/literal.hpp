// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Constants written into the text: `tn::lit`, defaults, checks and whatever else of DDL.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/bind.hpp>
#include <tenon/types/uuid_text.hpp>
#include <tenon/render/dialect.hpp>
#include <tenon/render/shortest_double.hpp>

namespace tenon {

namespace detail {

constexpr void put_hex(sink& out, std::string_view bytes) {
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.put("0123456789ABCDEF"[byte >> 4]);
        out.put("0123456789ABCDEF"[byte & 15U]);
    }
}

constexpr void put_decimal(sink& out, const placeholder& slot, const datum& cell) {
    const auto low = static_cast<std::uint64_t>(cell.integer[0]);
    const std::int64_t high =
        slot.precision > 18 ? cell.integer[1] : (cell.integer[0] < 0 ? -1 : 0);
    char text[48]{};
    const char* end = write_fixed(text, from_words(high, low), slot.scale);
    out.put({text, static_cast<std::size_t>(end - text)});
}

/// A time as its text, between quotes, behind the keyword that names its type.
constexpr void put_time(sink& out, const placeholder& slot, const datum& cell, bool keyword) {
    char text[64]{};
    char* end = nullptr;
    std::string_view type;
    const std::chrono::microseconds count{cell.integer[0]};
    switch (slot.kind) {
    case kind::date:
        type = "DATE ";
        end = write_date(text, date_value{std::chrono::days{static_cast<int>(cell.integer[0])}});
        break;
    case kind::time_of_day:
        type = "TIME ";
        end = write_time(text, clock_time{count});
        break;
    default:
        type = "TIMESTAMP ";
        end = write_timestamp(text, timestamp_value{count});
    }
    if (keyword)
        out.put(type);
    out.put('\'');
    out.put(std::string_view{text, static_cast<std::size_t>(end - text)});
    out.put('\'');
}

} // namespace detail

constexpr void write_text(ansi, std::string_view value, sink& out) { out.quoted(value, '\''); }

constexpr void write_blob(ansi, std::string_view value, sink& out) {
    out.put("X'");
    detail::put_hex(out, value);
    out.put('\'');
}

constexpr void write_bool(ansi, bool value, sink& out) { out.put(value ? "TRUE" : "FALSE"); }

/// A double that is finite: `0.1`, `-3.0`, `1e-20`.
constexpr void write_double(ansi, double value, sink& out) { detail::put_double(out, value); }

constexpr void write_moment(ansi, const placeholder& slot, const datum& cell, sink& out) {
    detail::put_time(out, slot, cell, true);
}

/// A constant of the kind in `slot`, as the dialect writes it.
template <class Dialect>
constexpr void write_literal(Dialect dialect, placeholder slot, const datum& cell, sink& out) {
    if (cell.is_null()) {
        out.put("NULL");
        return;
    }
    switch (slot.kind) {
    case kind::boolean:
        write_bool(dialect, cell.integer[0] != 0, out);
        return;
    case kind::uint64:
        out.unsigned_number(static_cast<std::uint64_t>(cell.integer[0]));
        return;
    case kind::int16:
    case kind::int32:
    case kind::int64:
    case kind::uint16:
    case kind::uint32:
        out.number(cell.integer[0]);
        return;
    case kind::float32:
    case kind::float64:
        if (!detail::double_parts(cell.floating).finite)
            detail::refuse_value("tenon: a constant in the text is infinite or no number");
        write_double(dialect, cell.floating, out);
        return;
    case kind::decimal:
        detail::put_decimal(out, slot, cell);
        return;
    case kind::text:
    case kind::json:
        write_text(dialect, cell.view(), out);
        return;
    case kind::blob:
        write_blob(dialect, cell.view(), out);
        return;
    case kind::date:
    case kind::time_of_day:
    case kind::timestamp:
    case kind::timestamp_tz:
        write_moment(dialect, slot, cell, out);
        return;
    case kind::interval: {
        char text[interval_max_chars]{};
        const interval_value span = detail::interval_of(cell);
        write_text(
            dialect, {text, static_cast<std::size_t>(write_interval(text, span) - text)}, out
        );
        return;
    }
    case kind::uuid: {
        char text[36]{};
        boost::uuids::uuid id{};
        for (std::size_t i = 0; i != 16; ++i)
            id.data[i] = cell.bytes[i];
        write_uuid(text, id);
        write_text(dialect, {text, 36}, out);
        return;
    }
    }
}

} // namespace tenon
