// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A table with a column of every SQL type, and one where each may be NULL.
#pragma once

#include <tenon/tenon.hpp>

#include <array>

namespace typed {

namespace tn = tenon;

enum class colour { red, green, blue };

/// A type of the user's that is stored as a text.
struct path {
    std::string parts;
    bool operator==(const path&) const = default;
};

} // namespace typed

template <>
inline constexpr std::array<std::string_view, 3> tenon::enum_labels<typed::colour>{
    "red", "green", "it's blue"};
template <> struct tenon::custom_type<typed::path> {
    using sql = text;
    static std::string to_sql(const typed::path& given) { return '/' + given.parts; }
    static typed::path from_sql(std::string_view stored) { return {std::string(stored.substr(1))}; }
};

namespace typed {

template <class T, template <class> class Of> struct columns_of {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "i16", Of<std::int16_t>> i16{};
    tn::column<T, "i32", Of<std::int32_t>> i32{};
    tn::column<T, "i64", Of<std::int64_t>> i64{};
    tn::column<T, "u16", Of<std::uint16_t>> u16{};
    tn::column<T, "u32", Of<std::uint32_t>> u32{};
    tn::column<T, "u64", Of<std::uint64_t>> u64{};
    tn::column<T, "yes", Of<bool>> yes{};
    tn::column<T, "f32", Of<float>> f32{};
    tn::column<T, "f64", Of<double>> f64{};
    tn::column<T, "small", Of<tn::decimal<12, 2>>> small{};
    tn::column<T, "large", Of<tn::decimal<38, 10>>> large{};
    tn::column<T, "word", Of<tn::varchar<4>>> word{};
    tn::column<T, "body", Of<tn::text>> body{};
    tn::column<T, "data", Of<tn::blob>> data{};
    tn::column<T, "day", Of<tn::date>> day{};
    tn::column<T, "clock", Of<tn::time_of_day>> clock{};
    tn::column<T, "moment", Of<tn::timestamp>> moment{};
    tn::column<T, "moment_tz", Of<tn::timestamp_tz>> moment_tz{};
    tn::column<T, "span", Of<tn::interval>> span{};
    tn::column<T, "key", Of<tn::uuid>> key{};
    tn::column<T, "document", Of<tn::json>> document{};
    tn::column<T, "shade", Of<colour>> shade{};
    tn::column<T, "place", Of<path>> place{};
};

template <class Sql> using itself = Sql;
template <class T> using value_columns = columns_of<T, itself>;
template <class T> using optional_columns = columns_of<T, std::optional>;

inline constexpr tn::table<"full_rows", value_columns> full;
inline constexpr tn::table<"sparse_rows", optional_columns> sparse;
using Full = tn::record<full>;
using Sparse = tn::record<sparse>;

inline constexpr auto tables = tn::schema(full, sparse);

} // namespace typed
