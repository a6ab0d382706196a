// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The parameters of a statement as a text, for who is told of statements: read back from what is
// sent.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/convert.hpp>
#include <tenon/driver/postgresql/encode.hpp>

#include <cstdio>

namespace tenon::detail::pg {

/// A text in single quotes, or its first bytes and how many it has.
inline void append_text(std::string& out, std::string_view text, std::size_t longest) {
    std::size_t end = text.size() < longest ? text.size() : longest;
    while (end != text.size() && end != 0 &&
           (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    out += '\'';
    for (const char c : text.substr(0, end))
        out.append(c == '\'' ? 2 : 1, c);
    if (end == text.size())
        out += '\'';
    else
        out += "... (" + std::to_string(text.size()) + " bytes)";
}

inline void append_bytes(std::string& out, std::string_view bytes, std::size_t longest) {
    out += "'\\x";
    for (const char c : bytes.substr(0, longest / 2)) {
        const auto byte = static_cast<unsigned char>(c);
        out += "0123456789abcdef"[byte >> 4U];
        out += "0123456789abcdef"[byte & 15U];
    }
    if (bytes.size() <= longest / 2)
        out += '\'';
    else
        out += "... (" + std::to_string(bytes.size()) + " bytes)";
}

/// The shortest of two texts that reads back as the same double.
inline void append_double(std::string& out, double value) {
    char text[40];
    for (const int digits : {15, 17}) {
        const int size = std::snprintf(text, sizeof text, "%.*g", digits, value);
        double read = 0;
        if (digits == 17 ||
            (std::sscanf(text, "%lf", &read) == 1 && !(read < value || read > value))) {
            out.append(text, static_cast<std::size_t>(size));
            return;
        }
    }
}

inline void append_numeric(std::string& out, const received& value) {
    const auto number = numeric_view::of(value.data, value.size);
    const auto unscaled = number ? number->unscaled(38, number->scale) : std::nullopt;
    char text[48];
    if (number && unscaled)
        out.append(text, write_fixed(text, *unscaled, number->scale));
    else
        out += '?';
}

/// A time, an interval or a UUID in quotes.
inline void append_moment(std::string& out, const received& value) {
    char text[interval_max_chars];
    char* end = nullptr;
    if (value.type == oid::interval)
        end = write_interval(text, to_interval(value).value_or(interval_value{}));
    else if (value.type == oid::uuid)
        end = write_uuid(text, to_uuid(value).value_or(boost::uuids::uuid{}));
    else
        end = write_day(text, value);
    ((out += '\'').append(text, end)) += '\'';
}

inline void append_value(std::string& out, const received& value, std::size_t longest) {
    switch (value.type) {
    case oid::boolean:
        out += *value.data != 0 ? "true" : "false";
        return;
    case oid::int2:
    case oid::int4:
    case oid::int8:
        out += std::to_string(static_cast<std::int64_t>(to_integer(value).value_or(0)));
        return;
    case oid::float4:
    case oid::float8:
        append_double(out, to_double(value).value_or(0));
        return;
    case oid::numeric:
        append_numeric(out, value);
        return;
    case oid::text:
    case oid::jsonb:
        append_text(out, to_text(value).value_or(std::string_view{}), longest);
        return;
    case oid::bytea:
        append_bytes(out, {value.data, value.size}, longest);
        return;
    default:
        append_moment(out, value);
    }
}

/// `[1, 'x', NULL]`.
inline std::string parameters_text(const parameters& given, std::size_t longest) {
    std::string text = "[";
    for (int i = 0; i != given.size(); ++i) {
        if (i != 0)
            text += ", ";
        const char* data = given.values()[i];
        if (data == nullptr)
            text += "NULL";
        else
            append_value(
                text,
                {given.types()[i], data, static_cast<std::size_t>(given.lengths()[i])},
                longest
            );
    }
    return text + ']';
}

} // namespace tenon::detail::pg
