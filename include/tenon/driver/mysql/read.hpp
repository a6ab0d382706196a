// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The columns of a row to C++ values: one inline function for each type, unrolled over a row.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/uuid_text.hpp>
#include <tenon/query/row.hpp>
#include <tenon/driver/codec.hpp>
#include <tenon/driver/mysql/statement.hpp>

#include <cstdlib>

namespace tenon {

namespace detail {

[[noreturn]] TENON_NOINLINE inline void throw_unreadable(
    const mysql_column& column, const char* wanted
) {
    throw data_error(
        "tenon: column " + std::to_string(column.place + 1) + " (" +
            column.of->handle->fields[column.place].name + ") holds no " + wanted,
        0,
        std::string(column.of->of->sql)
    );
}

/// A value of the row that is being read.
struct mysql_cell {
    mysql_column* column;

    bool is_null() const noexcept { return column->is_null(); }
    mysql_form form() const noexcept { return column->form; }
    [[noreturn]] void refuse(const char* wanted) const { throw_unreadable(*column, wanted); }

    /// The whole of a value that has bytes.
    std::string_view bytes() const {
        if (column->size > column->room) [[unlikely]]
            column->of->read_rest(*column);
        return {column->bytes, column->size};
    }
    /// The bytes of one that must have them and not be NULL.
    std::string_view text(const char* wanted) const {
        if (column->is_null() || !column->has_bytes()) [[unlikely]]
            refuse(wanted);
        return bytes();
    }

    bool is_number() const noexcept { return form() <= mysql_form::decimal; }
    /// Throws unless it is of the class of a column of raw SQL, of whose type nothing is known.
    void require(family wanted, bool nullable) const {
        if (nullable && is_null())
            return;
        const bool whole =
            (is_number() && form() != mysql_form::floating) || form() == mysql_form::bits;
        if ((wanted == family::integer || wanted == family::boolean) && !whole) [[unlikely]]
            refuse("integer");
        if (wanted == family::floating && !is_number()) [[unlikely]]
            refuse("number");
    }
};

} // namespace detail

/// The row that a statement stands at.
struct mysql_row {
    detail::mysql_column* columns;

    detail::mysql_cell cell(int column) const noexcept { return {columns + column}; }
    bool is_null(int column) const noexcept { return columns[column].is_null(); }
};

namespace detail {

/// A sum of integers comes as a decimal, a bit as its byte, the rest of integers as such.
TENON_NOINLINE inline int128 read_mysql_integer(const mysql_cell& cell) {
    int128 value = 0;
    switch (cell.form()) {
    case mysql_form::decimal:
        if (read_fixed(cell.bytes(), 38, 0, value) == nullptr)
            return value;
        break;
    case mysql_form::bits:
        for (const char c : cell.bytes())
            value = value * 256 + static_cast<unsigned char>(c);
        return value;
    case mysql_form::floating: {
        const double number = cell.column->floating;
        if (number > -0x1p63 && number < 0x1p63) {
            const auto whole = static_cast<std::int64_t>(number);
            if (static_cast<double>(whole) == number)
                return whole;
        }
        break;
    }
    default:
        break;
    }
    cell.refuse("integer");
}

template <class T>
    requires std::integral<T>
struct codec<mysql_cell, T> {
    static T read(const mysql_cell& cell) {
        const mysql_column& column = *cell.column;
        if (column.is_null()) [[unlikely]]
            cell.refuse("integer");
        if (column.form == mysql_form::whole) [[likely]]
            return fitted(cell, column.integer);
        if (column.form == mysql_form::natural)
            return fitted(cell, static_cast<std::uint64_t>(column.integer));
        const int128 value = read_mysql_integer(cell);
        constexpr int128 most = int128{1} << 64;
        if (value >= most || value <= -most) [[unlikely]]
            cell.refuse("integer of this size");
        return value < 0 ? fitted_wide<std::int64_t>(cell, value)
                         : fitted_wide<std::uint64_t>(cell, value);
    }

private:
    template <class Wide> static T fitted(const mysql_cell& cell, Wide value) {
        if constexpr (std::same_as<T, bool>) {
            return value != 0;
        } else {
            if (!std::in_range<T>(value)) [[unlikely]]
                cell.refuse("integer of this size");
            return static_cast<T>(value);
        }
    }
    template <class Wide> static T fitted_wide(const mysql_cell& cell, int128 value) {
        const auto narrow = static_cast<Wide>(value);
        if (static_cast<int128>(narrow) != value)
            cell.refuse("integer of this size");
        return fitted(cell, narrow);
    }
};

/// The number that a text is.
inline bool read_mysql_number(std::string_view text, double& number) {
#ifdef __cpp_lib_to_chars
    const char* const end = text.data() + text.size();
    const auto [behind, failure] = std::from_chars(text.data(), end, number);
    return failure == std::errc{} && behind == end;
#else
    const std::string copy(text);
    char* behind = nullptr;
    number = std::strtod(copy.c_str(), &behind);
    return !copy.empty() && behind == copy.c_str() + copy.size();
#endif
}

TENON_NOINLINE inline double read_mysql_float(const mysql_cell& cell) {
    double number = 0;
    switch (cell.form()) {
    case mysql_form::whole:
        return static_cast<double>(cell.column->integer);
    case mysql_form::natural:
        return static_cast<double>(static_cast<std::uint64_t>(cell.column->integer));
    case mysql_form::decimal:
        if (read_mysql_number(cell.bytes(), number))
            return number;
        break;
    default:
        break;
    }
    cell.refuse("number");
}

template <class T>
    requires std::floating_point<T>
struct codec<mysql_cell, T> {
    static T read(const mysql_cell& cell) {
        if (cell.is_null()) [[unlikely]]
            cell.refuse("number");
        if (cell.form() == mysql_form::floating) [[likely]]
            return static_cast<T>(cell.column->floating);
        return static_cast<T>(read_mysql_float(cell));
    }
};

template <> struct codec<mysql_cell, std::string_view> {
    static std::string_view read(const mysql_cell& cell) { return cell.text("text"); }
};

template <> struct codec<mysql_cell, std::span<const std::byte>> {
    static std::span<const std::byte> read(const mysql_cell& cell) {
        const std::string_view bytes = cell.text("blob");
        return {reinterpret_cast<const std::byte*>(bytes.data()), bytes.size()};
    }
};

/// Zero dates, and those with a zero in them, are no dates.
inline date_value read_mysql_date(const mysql_cell& cell, const char* wanted) {
    const MYSQL_TIME& time = cell.column->time;
    const std::chrono::year_month_day parts{
        std::chrono::year{static_cast<int>(time.year)},
        std::chrono::month{time.month},
        std::chrono::day{time.day}};
    if (time.year == 0 || time.year > 9999 || !parts.ok()) [[unlikely]]
        cell.refuse(wanted);
    return parts;
}
inline std::chrono::microseconds read_mysql_clock(const MYSQL_TIME& time) noexcept {
    const std::int64_t minutes = std::int64_t{time.hour} * 60 + time.minute;
    return std::chrono::microseconds{
        (minutes * 60 + time.second) * 1'000'000 + static_cast<std::int64_t>(time.second_part)};
}

/// The value of an expression may come as the text of one.
template <class T, auto Parse> T parse_mysql(const mysql_cell& cell, const char* wanted) {
    const auto parsed = Parse(cell.text(wanted));
    if (!parsed) [[unlikely]]
        cell.refuse(wanted);
    return *parsed;
}

template <> struct codec<mysql_cell, date_value> {
    static date_value read(const mysql_cell& cell) {
        if (cell.is_null()) [[unlikely]]
            cell.refuse("date");
        const bool midnight =
            cell.form() == mysql_form::moment && read_mysql_clock(cell.column->time).count() == 0;
        if (cell.form() == mysql_form::date || midnight) [[likely]]
            return read_mysql_date(cell, "date");
        return parse_mysql<date_value, &parse_date>(cell, "date");
    }
};
template <> struct codec<mysql_cell, clock_time> {
    static clock_time read(const mysql_cell& cell) {
        if (cell.is_null()) [[unlikely]]
            cell.refuse("time");
        if (cell.form() != mysql_form::time)
            return parse_mysql<clock_time, &parse_time>(cell, "time");
        const MYSQL_TIME& time = cell.column->time;
        if (time.neg || time.day != 0 || time.hour > 23) [[unlikely]]
            cell.refuse("time of a day");
        return clock_time{read_mysql_clock(time)};
    }
};
template <> struct codec<mysql_cell, timestamp_value> {
    static timestamp_value read(const mysql_cell& cell) {
        if (cell.is_null()) [[unlikely]]
            cell.refuse("timestamp");
        if (cell.form() != mysql_form::moment && cell.form() != mysql_form::date)
            return parse_mysql<timestamp_value, &parse_timestamp>(cell, "timestamp");
        const date_value day = read_mysql_date(cell, "timestamp");
        if (cell.form() == mysql_form::date)
            return day;
        return day + read_mysql_clock(cell.column->time);
    }
};
template <> struct codec<mysql_cell, interval_value> {
    static interval_value read(const mysql_cell& cell) {
        return parse_mysql<interval_value, &parse_interval>(cell, "interval");
    }
};
template <> struct codec<mysql_cell, boost::uuids::uuid> {
    static boost::uuids::uuid read(const mysql_cell& cell) {
        return parse_mysql<boost::uuids::uuid, &parse_uuid>(cell, "UUID");
    }
};

template <int Precision, int Scale> struct codec<mysql_cell, decimal<Precision, Scale>> {
    using type = decimal<Precision, Scale>;
    static type read(const mysql_cell& cell) {
        if (cell.is_null()) [[unlikely]]
            cell.refuse("decimal");
        try {
            switch (cell.form()) {
            case mysql_form::decimal:
            case mysql_form::bytes:
                return type::parse(cell.bytes());
            case mysql_form::whole:
                return type{cell.column->integer};
            case mysql_form::natural:
                return type{static_cast<std::uint64_t>(cell.column->integer)};
            case mysql_form::floating:
                return type::from_double_exact(cell.column->floating);
            default:
                break;
            }
        } catch (const decimal_error&) {
            cell.refuse("decimal of this precision and scale");
        }
        cell.refuse("decimal");
    }
};

} // namespace detail

} // namespace tenon
