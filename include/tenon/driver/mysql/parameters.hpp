// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The values of a prepared statement as a text, for hooks that ask for it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/bind.hpp>

#include <charconv>
#include <cstdio>

namespace tenon::detail {

/// A value, or, where it is too long, its first characters and how many bytes it has.
inline void append_mysql_shortened(std::string& out, std::string_view value, std::size_t longest) {
    if (value.size() <= longest) {
        out += value;
        return;
    }
    std::size_t end = longest;
    while (end != 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
        --end;
    out += value.substr(0, end);
    out += "... (" + std::to_string(value.size()) + " bytes)";
}

inline std::string mysql_literal_of_bytes(const MYSQL_BIND& binding) {
    const std::string_view bytes{static_cast<const char*>(binding.buffer), *binding.length};
    std::string text;
    if (binding.buffer_type == MYSQL_TYPE_BLOB) {
        sink out;
        text.resize(bytes.size() * 2 + 3);
        out.text = text.data();
        write_blob(ansi{}, bytes, out);
        text[0] = 'x';
        return text;
    }
    text = '\'';
    for (const char c : bytes) {
        if (c == '\'')
            text += c;
        text += c;
    }
    return text += '\'';
}

inline std::string mysql_literal_of_time(const MYSQL_BIND& binding) {
    const MYSQL_TIME& time = static_cast<const mysql_room*>(binding.buffer)->time;
    char text[64]{};
    int size = 0;
    if (binding.buffer_type != MYSQL_TYPE_TIME)
        size = std::snprintf(text, sizeof text, "%04u-%02u-%02u", time.year, time.month, time.day);
    if (binding.buffer_type == MYSQL_TYPE_DATETIME)
        text[size++] = ' ';
    if (binding.buffer_type != MYSQL_TYPE_DATE)
        std::snprintf(
            text + size,
            sizeof text - static_cast<std::size_t>(size),
            "%02u:%02u:%02u.%06lu",
            time.hour,
            time.minute,
            time.second,
            time.second_part
        );
    return '\'' + std::string(text) + '\'';
}

template <class Number> std::string mysql_literal_of_real(Number value) {
    char text[32]{};
    std::snprintf(text, sizeof text, "%.*g", sizeof(Number) == 4 ? 9 : 17, double{value});
    return text;
}

template <class Integer> std::string mysql_literal_of_integer(const mysql_room& room) {
    Integer value{};
    std::memcpy(&value, room.text, sizeof value);
    return std::to_string(value);
}

/// A value as it would be written in SQL.
inline std::string mysql_literal_of(const MYSQL_BIND& binding) {
    if (*binding.is_null != 0)
        return "NULL";
    const auto& room = *static_cast<const mysql_room*>(binding.buffer);
    switch (binding.buffer_type) {
    case MYSQL_TYPE_TINY:
        return room.text[0] != 0 ? "1" : "0";
    case MYSQL_TYPE_SHORT:
        return binding.is_unsigned ? mysql_literal_of_integer<std::uint16_t>(room)
                                   : mysql_literal_of_integer<std::int16_t>(room);
    case MYSQL_TYPE_LONG:
        return binding.is_unsigned ? mysql_literal_of_integer<std::uint32_t>(room)
                                   : mysql_literal_of_integer<std::int32_t>(room);
    case MYSQL_TYPE_LONGLONG:
        return binding.is_unsigned ? mysql_literal_of_integer<std::uint64_t>(room)
                                   : mysql_literal_of_integer<std::int64_t>(room);
    case MYSQL_TYPE_FLOAT:
        return mysql_literal_of_real(room.single);
    case MYSQL_TYPE_DOUBLE:
        return mysql_literal_of_real(room.floating);
    case MYSQL_TYPE_NEWDECIMAL:
        return {room.text, room.size};
    case MYSQL_TYPE_DATE:
    case MYSQL_TYPE_TIME:
    case MYSQL_TYPE_DATETIME:
        return mysql_literal_of_time(binding);
    default:
        return mysql_literal_of_bytes(binding);
    }
}

/// `[1, 'x', NULL]`
inline std::string mysql_values_text(
    const MYSQL_BIND* bindings, std::size_t count, std::size_t longest
) {
    std::string text = "[";
    for (std::size_t i = 0; i != count; ++i) {
        if (i != 0)
            text += ", ";
        append_mysql_shortened(text, mysql_literal_of(bindings[i]), longest);
    }
    return text + ']';
}

} // namespace tenon::detail
