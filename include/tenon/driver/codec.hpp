// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a cell of a driver's result is read as a C++ value: what every driver makes of the few types
// that it reads by itself.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/row.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tenon::detail {

/// What a driver hands to codecs: one value of the row that is being read, copied freely. `refuse`
/// throws a data_error that names the column: "holds no <wanted>".
template <class Cell>
concept result_cell = requires(const Cell& cell) {
    { cell.is_null() } -> std::same_as<bool>;
    cell.refuse("text");
};

/// Reads a T from a cell. A driver specialises it, for its own cell, for: bool and the integers,
/// float and double, std::string_view and bytes as views, date, clock time, timestamp, interval,
/// UUID and decimals. It throws data_error where the cell holds no such value, and where it is NULL.
template <class Cell, class T> struct codec;

template <class T, class Cell> TENON_INLINE T decode(const Cell& cell) {
    return codec<Cell, T>::read(cell);
}

template <class Cell> struct codec<Cell, std::string> {
    static std::string read(const Cell& cell) {
        return std::string(codec<Cell, std::string_view>::read(cell));
    }
};

template <class Cell> struct codec<Cell, std::vector<std::byte>> {
    static std::vector<std::byte> read(const Cell& cell) {
        const auto bytes = codec<Cell, std::span<const std::byte>>::read(cell);
        return {bytes.begin(), bytes.end()};
    }
};

template <class Cell, class T>
    requires labelled_enum<T>
struct codec<Cell, T> {
    static T read(const Cell& cell) {
        const auto label = codec<Cell, std::string_view>::read(cell);
        std::size_t place = 0;
        for (const std::string_view known : enum_labels<T>) {
            if (known == label)
                return static_cast<T>(place);
            ++place;
        }
        cell.refuse("label of the enumeration");
    }
};

/// A program's own type; from_sql() may give an empty std::optional for what it can't read.
template <class Cell, class T>
    requires customised<T>
struct codec<Cell, T> {
    static T read(const Cell& cell) {
        using Sql = typename custom_type<T>::sql;
        auto made = custom_type<T>::from_sql(codec<Cell, view_of<Sql>>::read(cell));
        if constexpr (std::same_as<decltype(made), std::optional<T>>) {
            if (!made)
                cell.refuse(family_of<Sql> == family::json ? "JSON" : "value of its type");
            return std::move(*made);
        } else {
            return made;
        }
    }
};

template <class Cell, class T> struct codec<Cell, std::optional<T>> {
    static std::optional<T> read(const Cell& cell) {
        if (cell.is_null())
            return std::nullopt;
        return codec<Cell, T>::read(cell);
    }
};

/// Of a query that was refused already.
template <class Cell> struct codec<Cell, anything> {
    static anything read(const Cell&) { return {}; }
};

} // namespace tenon::detail
