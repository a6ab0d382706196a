// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records and rows as text, for logs and tests: `User(id=1, username='alice', bio=NULL)`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/uuid_text.hpp>
#include <tenon/schema/table_of.hpp>
#include <tenon/query/row.hpp>

#include <charconv>
#include <ostream>
#include <string>

namespace tenon::detail {

inline void print_quoted(std::string& out, std::string_view text) {
    out += '\'';
    for (const char c : text)
        out.append(c == '\'' ? 2 : 1, c);
    out += '\'';
}

inline void print_bytes(std::string& out, std::span<const std::byte> bytes) {
    out += "x'";
    for (const std::byte byte : bytes)
        for (const int shift : {4, 0})
            out += "0123456789abcdef"[(std::to_integer<unsigned>(byte) >> shift) & 15U];
    out += '\'';
}

template <class Number> void print_number(std::string& out, Number value) {
    char text[32];
    out.append(text, std::to_chars(text, text + sizeof text, value).ptr);
}

template <class Enum> void print_label(std::string& out, Enum value) {
    const auto place = static_cast<std::size_t>(value);
    if (place < std::size(enum_labels<Enum>))
        out += enum_labels<Enum>[place];
    else
        out += std::to_string(place);
}

/// What `write(out, value)` writes of at most `Size` characters.
template <std::size_t Size, class Value>
void print_by(std::string& out, char* (*write)(char*, Value), const std::decay_t<Value>& value) {
    char text[Size];
    out.append(text, write(text, value));
}

/// A value of the SQL type `Sql`.
template <class Sql, class Value> void print_as(std::string& out, const Value& value) {
    constexpr family shown = family_of<Sql>;
    if constexpr (customised<Sql>)
        print_as<typename custom_type<Sql>::sql>(out, custom_type<Sql>::to_sql(value));
    else if constexpr (labelled_enum<Sql>)
        print_label(out, value);
    else if constexpr (shown == family::boolean)
        out += value ? "true" : "false";
    else if constexpr (shown == family::integer || shown == family::floating)
        print_number(out, value);
    else if constexpr (shown == family::decimal)
        out += to_string(value);
    else if constexpr (shown == family::text)
        print_quoted(out, value);
    else if constexpr (shown == family::json)
        out += value;
    else if constexpr (shown == family::blob)
        print_bytes(out, value);
    else if constexpr (shown == family::date)
        print_by<date_chars>(out, &write_date, value);
    else if constexpr (shown == family::time_of_day)
        print_by<time_chars>(out, &write_time, value);
    else if constexpr (shown == family::timestamp || shown == family::timestamp_tz)
        print_by<timestamp_chars>(out, &write_timestamp, value);
    else if constexpr (shown == family::interval)
        print_by<interval_max_chars>(out, &write_interval, value);
    else
        print_by<uuid_chars>(out, &write_uuid, value);
}

template <class Sql, class Value>
void print_optional(std::string& out, const std::optional<Value>& value) {
    if (value)
        print_as<Sql>(out, *value);
    else
        out += "NULL";
}

/// `OrderItem` of `order_item`, as records are called.
inline void print_title(std::string& out, std::string_view model) {
    bool begins = true;
    for (const char c : model) {
        if (c == '_') {
            begins = true;
            continue;
        }
        out += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        begins = false;
    }
}

template <class Definition, class Value>
void print_column(std::string& out, std::string_view& between, const Value& value) {
    using Sql = strip_optional<typename Definition::declared>;
    out += std::exchange(between, ", ");
    out += Definition::title;
    out += '=';
    if constexpr (is_optional<typename Definition::declared>)
        print_optional<Sql>(out, value);
    else
        print_as<Sql>(out, value);
}

template <class Record, class... Definitions>
void print_columns(std::string& out, const Record& record, list<Definitions...>) {
    std::string_view between;
    unpack<sizeof...(Definitions)>(record, [&](const auto&... member) {
        (print_column<Definitions>(out, between, member), ...);
    });
}

template <template <class> class Columns, class Kind>
void print(std::string& out, const Columns<Kind>& record) {
    print_title(out, model_title<Columns>());
    out += '(';
    print_columns(out, record, definitions_of<Columns>{});
    out += ')';
}

template <class T> inline constexpr bool is_record = false;
template <template <class> class Columns>
inline constexpr bool is_record<Columns<record_kind>> = true;
template <template <class> class Columns>
inline constexpr bool is_record<Columns<view_kind>> = true;

template <class Value> void print_cell(std::string& out, const Value& value) {
    if constexpr (is_optional<Value>) {
        if (value)
            print_cell(out, *value);
        else
            out += "NULL";
    } else if constexpr (is_record<Value>) {
        print(out, value);
    } else {
        print_as<literal_type<Value>>(out, value);
    }
}

/// `username='alice'`; of a record, or of an expression without a label, the value alone.
template <class Key, class Value>
void print_keyed(std::string& out, std::string_view& between, const Value& value) {
    out += std::exchange(between, ", ");
    if constexpr (requires { Key::label; }) {
        out += Key::label;
        out += '=';
    }
    print_cell(out, value);
}

template <class... Keys, class Row>
void print_cells(std::string& out, const Row& cells, list<Keys...>) {
    std::string_view between;
    std::apply(
        [&](const auto&... cell) { (print_keyed<Keys>(out, between, cell), ...); }, tie(cells)
    );
}

} // namespace tenon::detail

namespace tenon {

/// A record, owned or of a stream: `User(id=1, username='alice', bio=NULL)`. It is called as its model
/// is, `order_item_columns` is `OrderItem`. Texts are quoted, blobs are `x'00ff'`, enumerators are
/// their labels, a type of the program's own is what is stored of it.
template <class Record>
    requires detail::is_record<Record>
std::string to_string(const Record& record) {
    std::string out;
    detail::print(out, record);
    return out;
}

/// A row: `row(username='alice', order_count=3)`.
template <class Keys, class... Types> std::string to_string(const row<Keys, Types...>& cells) {
    std::string out = "row(";
    detail::print_cells(out, cells, Keys{});
    return out += ')';
}

/// Writes what to_string gives.
template <class Keys, class... Types>
std::ostream& operator<<(std::ostream& out, const row<Keys, Types...>& cells) {
    return out << to_string(cells);
}

namespace detail {

/// Writes what to_string gives; here, where the kind of a record's columns is, it is found.
template <class Record>
    requires is_record<Record>
std::ostream& operator<<(std::ostream& out, const Record& record) {
    return out << tenon::to_string(record);
}

} // namespace detail

} // namespace tenon
