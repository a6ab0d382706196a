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
#include <tenon/driver/codec.hpp>
#include <tenon/driver/sqlite/bind.hpp>

namespace tenon {

namespace detail {

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

/// A value of SQLite's.
struct sqlite_cell {
    sqlite3_stmt* statement;
    int column;
    sqlite3_value* value;

    bool is_null() const noexcept { return sqlite3_value_type(value) == SQLITE_NULL; }
    [[noreturn]] void refuse(const char* wanted) const {
        throw_unreadable(statement, column, wanted);
    }
    std::string_view bytes(const void* data) const noexcept {
        return {
            static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }

    /// Throws unless it is of the storage class of a column of raw SQL, of whose type nothing is
    /// known: SQLite would make a number of anything.
    void require(family wanted, bool nullable) const {
        const int type = sqlite3_value_type(value);
        if (nullable && type == SQLITE_NULL)
            return;
        if (wanted == family::integer || wanted == family::boolean) {
            if (type != SQLITE_INTEGER) [[unlikely]]
                refuse("integer");
        } else if (wanted == family::floating) {
            if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) [[unlikely]]
                refuse("number");
        }
    }
};

} // namespace detail

/// The row that a statement of SQLite's stands at.
struct sqlite_row {
    sqlite3_stmt* statement;

    detail::sqlite_cell cell(int column) const noexcept {
        return {statement, column, sqlite3_column_value(statement, column)};
    }
    bool is_null(int column) const noexcept {
        return sqlite3_column_type(statement, column) == SQLITE_NULL;
    }
};

namespace detail {

template <class T>
    requires std::integral<T>
struct codec<sqlite_cell, T> {
    TENON_INLINE static T read(const sqlite_cell& cell) {
        const std::int64_t read = sqlite3_value_int64(cell.value);
        if constexpr (std::same_as<T, bool>) {
            return read != 0;
        } else {
            if (!std::in_range<T>(read)) [[unlikely]]
                throw_unreadable(cell.statement, cell.column, "integer of this size");
            if (is_doubtful(read)) [[unlikely]]
                check(cell.statement, cell.column, cell.value);
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
struct codec<sqlite_cell, T> {
    TENON_INLINE static T read(const sqlite_cell& cell) {
        const double read = sqlite3_value_double(cell.value);
        if (read == 0 && sqlite3_value_type(cell.value) > SQLITE_FLOAT) [[unlikely]]
            throw_unreadable(cell.statement, cell.column, "number");
        return static_cast<T>(read);
    }
};

template <> struct codec<sqlite_cell, std::string_view> {
    static std::string_view read(const sqlite_cell& cell) {
        const void* data = sqlite3_value_text(cell.value);
        if (data == nullptr) [[unlikely]]
            cell.refuse("text");
        return cell.bytes(data);
    }
};

template <> struct codec<sqlite_cell, std::span<const std::byte>> {
    static std::span<const std::byte> read(const sqlite_cell& cell) {
        const void* data = sqlite3_value_blob(cell.value);
        if (data == nullptr) [[unlikely]] {
            check_memory(cell.statement);
            if (cell.is_null())
                cell.refuse("blob");
        }
        return {
            static_cast<const std::byte*>(data),
            static_cast<std::size_t>(sqlite3_value_bytes(cell.value))};
    }
};

/// A type that is read from its text; `wanted` is what the text should have been.
template <class T, auto Parse> struct parsed_codec {
    static T read(const sqlite_cell& cell, const char* wanted) {
        const void* data = sqlite3_value_text(cell.value);
        if (data == nullptr) [[unlikely]]
            cell.refuse(wanted);
        const auto parsed = Parse(cell.bytes(data));
        if (!parsed) [[unlikely]]
            cell.refuse(wanted);
        return *parsed;
    }
};

template <> struct codec<sqlite_cell, date_value> {
    static date_value read(const sqlite_cell& cell) {
        return parsed_codec<date_value, &parse_date>::read(cell, "date");
    }
};
template <> struct codec<sqlite_cell, clock_time> {
    static clock_time read(const sqlite_cell& cell) {
        return parsed_codec<clock_time, &parse_time>::read(cell, "time");
    }
};
template <> struct codec<sqlite_cell, timestamp_value> {
    static timestamp_value read(const sqlite_cell& cell) {
        return parsed_codec<timestamp_value, &parse_timestamp>::read(cell, "timestamp");
    }
};
template <> struct codec<sqlite_cell, interval_value> {
    static interval_value read(const sqlite_cell& cell) {
        return parsed_codec<interval_value, &parse_interval>::read(cell, "interval");
    }
};
template <> struct codec<sqlite_cell, boost::uuids::uuid> {
    static boost::uuids::uuid read(const sqlite_cell& cell) {
        return parsed_codec<boost::uuids::uuid, &parse_uuid>::read(cell, "UUID");
    }
};

/// NUMERIC comes as an integer, as a double of at most 15 digits, or as text beyond those.
template <int Precision, int Scale> struct codec<sqlite_cell, decimal<Precision, Scale>> {
    using type = decimal<Precision, Scale>;
    static type read(const sqlite_cell& cell) {
        try {
            switch (sqlite3_value_type(cell.value)) {
            case SQLITE_INTEGER:
                return type{sqlite3_value_int64(cell.value)};
            case SQLITE_FLOAT:
                return type::from_double_exact(sqlite3_value_double(cell.value));
            case SQLITE_TEXT:
                return type::parse(codec<sqlite_cell, std::string_view>::read(cell));
            default:
                break;
            }
        } catch (const decimal_error&) {
            cell.refuse("decimal of this precision and scale");
        }
        cell.refuse("decimal");
    }
};

/// Texts say themselves whether they are NULL: no call for the type.
template <> struct codec<sqlite_cell, std::optional<std::string_view>> {
    static std::optional<std::string_view> read(const sqlite_cell& cell) {
        const void* data = sqlite3_value_text(cell.value);
        if (data == nullptr) {
            if (!cell.is_null()) [[unlikely]]
                check_memory(cell.statement);
            return std::nullopt;
        }
        return cell.bytes(data);
    }
};

} // namespace detail

} // namespace tenon
