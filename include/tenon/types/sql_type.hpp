// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQL types: the words a column is declared with, and what each of them is in C++.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/calendar.hpp>
#include <tenon/types/decimal.hpp>
#include <tenon/types/kind.hpp>

#include <boost/uuid/uuid.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace tenon {

/// Text of at most `Length` code points: `VARCHAR(Length)`. A `std::string` in C++.
template <std::size_t Length> struct varchar {};

/// Text of any length: `TEXT`. A `std::string` in C++.
struct text {};

/// Bytes: `BLOB`, `BYTEA`, `LONGBLOB`. A `std::vector<std::byte>` in C++.
struct blob {};

/// `DATE`; a `std::chrono::sys_days` in C++, years 1 to 9999.
struct date {};

/// `TIME`, microseconds; a `tenon::clock_time` in C++.
struct time_of_day {};

/// `TIMESTAMP` in UTC, microseconds; a `std::chrono::sys_time<std::chrono::microseconds>` in C++.
struct timestamp {};

/// `TIMESTAMP WITH TIME ZONE`: an instant, sent and read as UTC; in C++ what a timestamp is.
struct timestamp_tz {};

/// `INTERVAL`: months, days and microseconds; a `tenon::interval_value` in C++.
struct interval {};

/// `UUID`; a `boost::uuids::uuid` in C++.
struct uuid {};

/// `JSON`; its text in C++, or a `boost::json::value` with `<tenon/json.hpp>`.
struct json {};

/// What a program says of a type of its own to use it as a column's type: the one specialisation
/// that is needed.
///
/// \par Example
/// \code
/// template <> struct tenon::custom_type<email> {
///     using sql = tenon::varchar<120>;                       // how it is stored
///     static const std::string& to_sql(const email& e);     // what `sql` is in C++, or a view of it
///     static email from_sql(std::string_view text);         // from the view of `sql`; it may return
///                                                       // a std::optional, empty for what is none
/// };
/// \endcode
template <class T> struct custom_type;

/// The labels of an enumeration that is stored by name, in the enumerators' order from 0:
/// `template <> inline constexpr auto tenon::enum_labels<status> = std::array{"open"sv, "shut"sv};`
///
/// The column is a native ENUM where the database has one, elsewhere text with a CHECK.
template <class Enum> inline constexpr int enum_labels = 0;

template <class T>
concept labelled_enum = std::is_enum_v<T> && !std::same_as<decltype(enum_labels<T>), const int>;

template <class T>
concept customised = requires { typename custom_type<T>::sql; };

} // namespace tenon

namespace tenon::detail {

/// The facts of a SQL type; `value` is what a row owns, `view` what a stream shows.
template <kind Kind, family Family, class Value, class View = Value> struct type_facts {
    using value = Value;
    using view = View;
    static constexpr tenon::kind kind = Kind;
    static constexpr tenon::family family = Family;
    static constexpr int precision = 0; // digits of a decimal; characters of text, 0 for no limit
    static constexpr int scale = 0;
};

/// No type of SQL's: the sentence is the caller's.
template <class T> struct sql_type {
    static constexpr bool missing = true;
};

template <> struct sql_type<bool> : type_facts<kind::boolean, family::boolean, bool> {};
template <>
struct sql_type<std::int16_t> : type_facts<kind::int16, family::integer, std::int16_t> {};
template <>
struct sql_type<std::int32_t> : type_facts<kind::int32, family::integer, std::int32_t> {};
template <>
struct sql_type<std::int64_t> : type_facts<kind::int64, family::integer, std::int64_t> {};
template <>
struct sql_type<std::uint16_t> : type_facts<kind::uint16, family::integer, std::uint16_t> {};
template <>
struct sql_type<std::uint32_t> : type_facts<kind::uint32, family::integer, std::uint32_t> {};
template <>
struct sql_type<std::uint64_t> : type_facts<kind::uint64, family::integer, std::uint64_t> {};
template <> struct sql_type<float> : type_facts<kind::float32, family::floating, float> {};
template <> struct sql_type<double> : type_facts<kind::float64, family::floating, double> {};
template <>
struct sql_type<text> : type_facts<kind::text, family::text, std::string, std::string_view> {};
template <>
struct sql_type<blob>
    : type_facts<kind::blob, family::blob, std::vector<std::byte>, std::span<const std::byte>> {};
template <> struct sql_type<date> : type_facts<kind::date, family::date, date_value> {};
template <>
struct sql_type<time_of_day> : type_facts<kind::time_of_day, family::time_of_day, clock_time> {};
template <>
struct sql_type<timestamp> : type_facts<kind::timestamp, family::timestamp, timestamp_value> {};
template <>
struct sql_type<timestamp_tz>
    : type_facts<kind::timestamp_tz, family::timestamp_tz, timestamp_value> {};
template <>
struct sql_type<interval> : type_facts<kind::interval, family::interval, interval_value> {};
template <> struct sql_type<uuid> : type_facts<kind::uuid, family::uuid, boost::uuids::uuid> {};
template <>
struct sql_type<json> : type_facts<kind::json, family::json, std::string, std::string_view> {};

template <std::size_t Length> struct sql_type<varchar<Length>> : sql_type<text> {
    static constexpr int precision = static_cast<int>(Length);
};
template <int Precision, int Scale>
struct sql_type<decimal<Precision, Scale>>
    : type_facts<kind::decimal, family::decimal, decimal<Precision, Scale>> {
    static constexpr int precision = Precision;
    static constexpr int scale = Scale;
};
template <class T>
    requires customised<T>
struct sql_type<T> : sql_type<typename custom_type<T>::sql> {
    using value = T;
    using view = T;
};
template <class T>
    requires labelled_enum<T>
struct sql_type<T> : type_facts<kind::text, family::text, T> {};

template <class T> struct optional_parts {
    using inner = T;
    static constexpr bool optional = false;
};
template <class T> struct optional_parts<std::optional<T>> {
    using inner = T;
    static constexpr bool optional = true;
};

template <class T> using strip_optional = typename optional_parts<T>::inner;
template <class T> inline constexpr bool is_optional = optional_parts<T>::optional;

template <class T> inline constexpr bool is_sql_type = !requires { sql_type<T>::missing; };
template <class T, bool Nullable> struct optional_if {
    using type = T;
};
template <class T> struct optional_if<T, true> {
    using type = std::optional<T>;
};

/// What a column of this SQL type is in a record and in an owning row.
template <class Sql, bool Nullable = false>
using value_of = typename optional_if<typename sql_type<Sql>::value, Nullable>::type;

/// What it is in a row of a stream: text and blobs as views, until the next row.
template <class Sql, bool Nullable = false>
using view_of = typename optional_if<typename sql_type<Sql>::view, Nullable>::type;

template <class Declared>
using declared_value = value_of<strip_optional<Declared>, is_optional<Declared>>;
template <class Declared>
using declared_view = view_of<strip_optional<Declared>, is_optional<Declared>>;

} // namespace tenon::detail
