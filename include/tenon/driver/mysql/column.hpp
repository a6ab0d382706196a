// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A column of a result: the room that its values are read into.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/client.hpp>

#include <cstdint>
#include <vector>

namespace tenon::detail {

/// What the values of a column are on the wire.
enum class mysql_form : std::uint8_t {
    whole,   // a signed integer
    natural, // an unsigned one
    floating,
    decimal, // as text
    date,
    time,
    moment,
    bits,  // a number as its bytes, the highest first
    bytes, // texts, blobs and all that is written as such
};

inline mysql_form mysql_form_of(const MYSQL_FIELD& field) noexcept {
    switch (field.type) {
    case MYSQL_TYPE_TINY:
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
    case MYSQL_TYPE_LONGLONG:
    case MYSQL_TYPE_YEAR:
        return (field.flags & UNSIGNED_FLAG) != 0 ? mysql_form::natural : mysql_form::whole;
    case MYSQL_TYPE_FLOAT:
    case MYSQL_TYPE_DOUBLE:
        return mysql_form::floating;
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
        return mysql_form::decimal;
    case MYSQL_TYPE_DATE:
        return mysql_form::date;
    case MYSQL_TYPE_TIME:
        return mysql_form::time;
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_TIMESTAMP:
        return mysql_form::moment;
    case MYSQL_TYPE_BIT:
        return mysql_form::bits;
    default:
        return mysql_form::bytes;
    }
}

class mysql_statement;

/// The value of the present row, or the beginning of one that is longer than the room.
struct mysql_column {
    union {
        std::int64_t integer;
        double floating;
        MYSQL_TIME time;
    };
    unsigned long size = 0; // of the whole value
    unsigned long room = 0;
    char* bytes = nullptr;
    mysql_statement* of = nullptr;
    std::uint32_t place = 0;
    mysql_form form{};
    mysql_flag null{};
    mysql_flag cut{};
    std::vector<char> owned;

    mysql_column() noexcept : integer(0) {}

    bool is_null() const noexcept { return null != 0; }
    bool has_bytes() const noexcept {
        return form >= mysql_form::bits || form == mysql_form::decimal;
    }

    void make_room(std::size_t wanted) {
        owned.resize(wanted);
        bytes = owned.data();
        room = static_cast<unsigned long>(wanted);
    }

    /// How much of a column of this width is worth room before any value was seen.
    static std::size_t first_room(unsigned long width) noexcept {
        return width < 1024 ? (width < 16 ? 16 : width) : 512;
    }

    /// Makes ready for what the field says; `binding` is the library's view of it.
    void tie(const MYSQL_FIELD& field, MYSQL_BIND& binding) {
        form = mysql_form_of(field);
        if (has_bytes() && room == 0)
            make_room(first_room(field.length));
        bind(binding);
    }
    void bind(MYSQL_BIND& binding) noexcept {
        binding = {};
        binding.is_null = &null;
        binding.error = &cut;
        binding.length = &size;
        binding.is_unsigned = form == mysql_form::natural ? 1 : 0;
        binding.buffer = has_bytes() ? static_cast<void*>(bytes) : static_cast<void*>(&integer);
        binding.buffer_length = has_bytes() ? room : sizeof(MYSQL_TIME);
        binding.buffer_type = buffer_type();
    }

private:
    enum_field_types buffer_type() const noexcept {
        switch (form) {
        case mysql_form::whole:
        case mysql_form::natural:
            return MYSQL_TYPE_LONGLONG;
        case mysql_form::floating:
            return MYSQL_TYPE_DOUBLE;
        case mysql_form::date:
            return MYSQL_TYPE_DATE;
        case mysql_form::time:
            return MYSQL_TYPE_TIME;
        case mysql_form::moment:
            return MYSQL_TYPE_DATETIME;
        case mysql_form::decimal:
            return MYSQL_TYPE_STRING;
        default:
            return MYSQL_TYPE_BLOB;
        }
    }
};

} // namespace tenon::detail
