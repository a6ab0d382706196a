// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Values as literals of PostgreSQL's, for the few statements that take no parameters. A literal means
// what the parameter of the same value and type would, however the session is set.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/convert.hpp>

#include <charconv>
#include <string>

namespace tenon::detail::pg {

/// A text in quotes. One with a backslash is written so that it is no matter whether the server takes
/// backslashes for escapes.
inline void append_quoted(std::string& out, std::string_view text) {
    if (text.find('\\') != text.npos)
        out += 'E';
    out += '\'';
    for (const char c : text)
        out.append(c == '\'' || c == '\\' ? 2 : 1, c);
    out += '\'';
}

inline void append_hex(std::string& out, std::string_view bytes) {
    out += R"(E'\\x)";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += "0123456789abcdef"[byte >> 4U];
        out += "0123456789abcdef"[byte & 15U];
    }
    out += '\'';
}

/// The shortest digits that are read as the same number.
template <std::floating_point Number> void append_floating(std::string& out, Number value) {
    if (std::isnan(value)) {
        out += "'NaN'";
    } else if (std::isinf(value)) {
        out += value < 0 ? "'-Infinity'" : "'Infinity'";
    } else {
        char text[40];
        const auto written = std::to_chars(text, text + sizeof text, value);
        ((out += '\'').append(text, written.ptr)) += '\'';
    }
}

/// A number with each of its digits.
inline void append_exact(std::string& out, const received& value) {
    const auto number = numeric_view::of(value.data, value.size);
    const auto unscaled = number ? number->unscaled(38, number->scale) : std::nullopt;
    char text[48];
    ((out += '\'').append(text, write_fixed(text, unscaled.value_or(0), number ? number->scale : 0))
    ) += '\'';
}

/// Each part has a sign, or in one style of the server's the first one's would be all of theirs.
inline void append_interval(std::string& out, const interval_value& span) {
    const auto part = [&](std::int64_t count, const char* unit) {
        out += count < 0 ? "" : "+";
        (out += std::to_string(count)) += unit;
    };
    out += '\'';
    part(span.months, " mons ");
    part(span.days, " days ");
    part(span.microseconds, " microseconds'");
}

inline void append_days(std::string& out, const received& value) {
    char text[interval_max_chars];
    (out += '\'').append(text, write_day(text, value));
    out += value.type == oid::timestamptz ? "+00'" : "'";
}

/// The name of a type that parameters are sent as.
inline std::string_view name_of_type(Oid type) noexcept {
    switch (type) {
    case oid::boolean:
        return "bool";
    case oid::int2:
        return "int2";
    case oid::int4:
        return "int4";
    case oid::int8:
        return "int8";
    case oid::float4:
        return "float4";
    case oid::float8:
        return "float8";
    case oid::numeric:
        return "numeric";
    case oid::bytea:
        return "bytea";
    case oid::date:
        return "date";
    case oid::time:
        return "time";
    case oid::timestamp:
        return "timestamp";
    case oid::timestamptz:
        return "timestamptz";
    case oid::interval:
        return "interval";
    case oid::uuid:
        return "uuid";
    case oid::jsonb:
        return "jsonb";
    default:
        return "text";
    }
}

inline void append_untyped(std::string& out, const received& value) {
    switch (value.type) {
    case oid::boolean:
        out += *value.data != 0 ? "'t'" : "'f'";
        return;
    case oid::int2:
    case oid::int4:
    case oid::int8:
        out += '\'';
        out += std::to_string(static_cast<std::int64_t>(to_integer(value).value_or(0)));
        out += '\'';
        return;
    case oid::float4:
        return append_floating(out, get<float>(value.data));
    case oid::float8:
        return append_floating(out, get<double>(value.data));
    case oid::numeric:
        return append_exact(out, value);
    case oid::bytea:
        return append_hex(out, {value.data, value.size});
    case oid::interval:
        return append_interval(out, to_interval(value).value_or(interval_value{}));
    case oid::uuid: {
        char text[36];
        write_uuid(text, to_uuid(value).value_or(boost::uuids::uuid{}));
        ((out += '\'').append(text, sizeof text)) += '\'';
        return;
    }
    case oid::date:
    case oid::time:
    case oid::timestamp:
    case oid::timestamptz:
        return append_days(out, value);
    default:
        append_quoted(out, to_text(value).value_or(std::string_view{}));
    }
}

/// A value as it would be sent as a parameter; its data is null for NULL.
/// \par SQL `('it''s'::pg_catalog.text)`, `(NULL::pg_catalog.int4)`
inline void append_literal(std::string& out, const received& value) {
    out += '(';
    if (value.data == nullptr)
        out += "NULL";
    else
        append_untyped(out, value);
    ((out += "::pg_catalog.") += name_of_type(value.type)) += ')';
}

} // namespace tenon::detail::pg
