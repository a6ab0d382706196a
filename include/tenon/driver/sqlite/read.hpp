// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite's columns to C++ values: one inline function for each type, unrolled over a row.
//
// sqlite3_column_value and sqlite3_value_* in place of sqlite3_column_*: the latter lock the
// connection for each column. That is safe as long as one thread uses the connection at a time.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/row.hpp>
#include <tenon/driver/sqlite/bind.hpp>

namespace tenon::detail {

/// SQLite gives no data for NULL, and none either if there was no memory to convert a value.
TENON_NOINLINE inline void check_memory(sqlite3_stmt* statement) {
    if (sqlite3_errcode(sqlite3_db_handle(statement)) == SQLITE_NOMEM)
        throw std::bad_alloc();
}

[[noreturn]] inline void throw_unreadable(sqlite3_stmt* statement, int column, const char* wanted) {
    check_memory(statement);
    const char* name = sqlite3_column_name(statement, column);
    throw data_error(
        std::string("tenon: column ") + std::to_string(column + 1) + " (" +
            (name == nullptr ? "?" : name) + ") holds no " + wanted,
        SQLITE_MISMATCH,
        sqlite3_sql(statement)
    );
}

inline std::string_view sqlite_bytes(sqlite3_value* value, const void* data) noexcept {
    return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

/// How a C++ type is read.
template <class T> struct sqlite_reader;

template <class T>
    requires std::integral<T>
struct sqlite_reader<T> {
    TENON_INLINE static T read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        const std::int64_t read = sqlite3_value_int64(value);
        if constexpr (std::same_as<T, bool>) {
            return read != 0;
        } else {
            if (!std::in_range<T>(read)) [[unlikely]]
                throw_unreadable(statement, column, "integer of this size");
            if (is_doubtful(read)) [[unlikely]]
                check(statement, column, value);
            return static_cast<T>(read);
        }
    }

private:
    /// Whether it may be what SQLite makes of no number, 0, or of a double beyond the range, an end of it:
    /// where a sum or a product overflows. One comparison finds the three, and -1.
    static constexpr bool is_doubtful(std::int64_t read) noexcept {
        return (static_cast<std::uint64_t>(read) << 1U) + 2 <= 2;
    }
    TENON_NOINLINE static void check(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        const int type = sqlite3_value_type(value);
        if (type == SQLITE_INTEGER || sqlite3_value_int64(value) == -1)
            return;
        if (type != SQLITE_FLOAT || sqlite3_value_double(value) != 0)
            throw_unreadable(statement, column, "integer of 64 bits");
    }
};

template <class T>
    requires std::floating_point<T>
struct sqlite_reader<T> {
    static T read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        const double read = sqlite3_value_double(value);
        if (read == 0 && sqlite3_value_type(value) > SQLITE_FLOAT) [[unlikely]]
            throw_unreadable(statement, column, "number");
        return static_cast<T>(read);
    }
};

template <> struct sqlite_reader<std::string_view> {
    static std::string_view read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        const void* data = sqlite3_value_text(value);
        if (data == nullptr) [[unlikely]]
            throw_unreadable(statement, column, "text");
        return sqlite_bytes(value, data);
    }
};

template <> struct sqlite_reader<std::string> {
    static std::string read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        return std::string(sqlite_reader<std::string_view>::read(statement, column, value));
    }
};

template <> struct sqlite_reader<std::span<const std::byte>> {
    static std::span<const std::byte> read(
        sqlite3_stmt* statement, int column, sqlite3_value* value
    ) {
        const void* data = sqlite3_value_blob(value);
        if (data == nullptr) [[unlikely]] {
            check_memory(statement);
            if (sqlite3_value_type(value) == SQLITE_NULL)
                throw_unreadable(statement, column, "blob");
        }
        return {
            static_cast<const std::byte*>(data),
            static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }
};

template <> struct sqlite_reader<std::vector<std::byte>> {
    static std::vector<std::byte> read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        const auto bytes =
            sqlite_reader<std::span<const std::byte>>::read(statement, column, value);
        return {bytes.begin(), bytes.end()};
    }
};

/// A type that is read from its text; `wanted` is what the text should have been.
template <class T, auto Parse> struct parsed_reader {
    static T read(sqlite3_stmt* statement, int column, sqlite3_value* value, const char* wanted) {
        const void* data = sqlite3_value_text(value);
        if (data == nullptr) [[unlikely]]
            throw_unreadable(statement, column, wanted);
        const auto parsed = Parse(sqlite_bytes(value, data));
        if (!parsed) [[unlikely]]
            throw_unreadable(statement, column, wanted);
        return *parsed;
    }
};

template <> struct sqlite_reader<date_value> {
    static date_value read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        return parsed_reader<date_value, &parse_date>::read(statement, column, value, "date");
    }
};
template <> struct sqlite_reader<clock_time> {
    static clock_time read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        return parsed_reader<clock_time, &parse_time>::read(statement, column, value, "time");
    }
};
template <> struct sqlite_reader<timestamp_value> {
    static timestamp_value read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        return parsed_reader<timestamp_value, &parse_timestamp>::read(
            statement, column, value, "timestamp"
        );
    }
};
template <> struct sqlite_reader<interval_value> {
    static interval_value read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        return parsed_reader<interval_value, &parse_interval>::read(
            statement, column, value, "interval"
        );
    }
};
template <> struct sqlite_reader<boost::uuids::uuid> {
    static boost::uuids::uuid read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        return parsed_reader<boost::uuids::uuid, &parse_uuid>::read(
            statement, column, value, "UUID"
        );
    }
};

/// NUMERIC comes as an integer, as a double of at most 15 digits, or as text beyond those.
template <int Precision, int Scale> struct sqlite_reader<decimal<Precision, Scale>> {
    using type = decimal<Precision, Scale>;
    static type read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        try {
            switch (sqlite3_value_type(value)) {
            case SQLITE_INTEGER:
                return type{sqlite3_value_int64(value)};
            case SQLITE_FLOAT:
                return type::from_double_exact(sqlite3_value_double(value));
            case SQLITE_TEXT:
                return type::parse(sqlite_reader<std::string_view>::read(statement, column, value));
            default:
                break;
            }
        } catch (const decimal_error&) {
            throw_unreadable(statement, column, "decimal of this precision and scale");
        }
        throw_unreadable(statement, column, "decimal");
    }
};

template <class T>
    requires labelled_enum<T>
struct sqlite_reader<T> {
    static T read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        const auto label = sqlite_reader<std::string_view>::read(statement, column, value);
        std::size_t place = 0;
        for (const std::string_view known : enum_labels<T>) {
            if (known == label)
                return static_cast<T>(place);
            ++place;
        }
        throw_unreadable(statement, column, "label of the enumeration");
    }
};

template <class T>
    requires customised<T>
struct sqlite_reader<T> {
    static T read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        using Sql = typename custom_type<T>::sql;
        auto made =
            custom_type<T>::from_sql(sqlite_reader<view_of<Sql>>::read(statement, column, value));
        if constexpr (std::same_as<decltype(made), std::optional<T>>) {
            if (!made)
                throw_unreadable(statement, column, unreadable<Sql>);
            return std::move(*made);
        } else {
            return made;
        }
    }

private:
    template <class Sql>
    static constexpr const char* unreadable =
        family_of<Sql> == family::json ? "JSON" : "value of its type";
};

/// Texts say themselves whether they are NULL: no call for the type.
template <class T> struct sqlite_reader<std::optional<T>> {
    static std::optional<T> read(sqlite3_stmt* statement, int column, sqlite3_value* value) {
        if (sqlite3_value_type(value) == SQLITE_NULL)
            return std::nullopt;
        return sqlite_reader<T>::read(statement, column, value);
    }
};
template <> struct sqlite_reader<std::optional<std::string_view>> {
    static std::optional<std::string_view> read(
        sqlite3_stmt* statement, int, sqlite3_value* value
    ) {
        const void* data = sqlite3_value_text(value);
        if (data == nullptr) {
            if (sqlite3_value_type(value) != SQLITE_NULL) [[unlikely]]
                check_memory(statement);
            return std::nullopt;
        }
        return sqlite_bytes(value, data);
    }
};

/// Of a value that was refused; never run.
template <> struct sqlite_reader<anything> {
    static anything read(sqlite3_stmt*, int, sqlite3_value*) { return {}; }
};

template <class T> TENON_INLINE T read_sqlite(sqlite3_stmt* statement, int column) {
    return sqlite_reader<T>::read(statement, column, sqlite3_column_value(statement, column));
}

} // namespace tenon::detail
