// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A row of a driver's as a row of the query's: the only code compiled for each type of row. A
// driver's row has `cell(column)`, for codecs, and `is_null(column)`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/raw.hpp>
#include <tenon/driver/codec.hpp>

namespace tenon::detail {

/// The place among a table's columns of one that is never NULL; the first, if all may be.
template <class Definitions> struct never_null;
template <class... Definitions> struct never_null<list<Definitions...>> {
    static constexpr std::size_t place = [] {
        std::size_t at = 0;
        const bool found =
            ((is_optional<typename Definitions::declared> ? (++at, false) : true) || ...);
        return found ? at : std::size_t{0};
    }();
};

/// Reads a value: one function for all columns of its type.
template <class From, class T> struct cell_reader {
    static T read(From row, int column) { return decode<T>(row.cell(column)); }
};

/// Reads one item of a select list, from column `first` on.
template <class From, class Item, class T> struct item_reader : cell_reader<From, T> {};

/// A column of raw SQL: the compiler does not know what the database gives.
template <class From, class Sql, bool Nullable, class T>
struct item_reader<From, raw_column<Sql, Nullable>, T> {
    static T read(From row, int column) {
        const auto cell = row.cell(column);
        cell.require(family_of<Sql>, Nullable);
        return decode<T>(cell);
    }
};
template <class From, name Name, class Sql, bool Nullable, class T>
struct item_reader<From, raw_field<Name, Sql, Nullable>, T>
    : item_reader<From, raw_column<Sql, Nullable>, T> {};

template <class From, class Source, class T> struct item_reader<From, whole<Source>, T> {
    template <class Definition>
    using field = std::conditional_t<
        std::same_as<T, typename source_traits<Source>::record>,
        declared_value<typename Definition::declared>,
        declared_view<typename Definition::declared>>;

    static T read(From row, int first) {
        return read_fields(row, first, typename whole<Source>::definitions{});
    }

private:
    template <class... Definitions>
    static T read_fields(From row, int first, list<Definitions...>) {
        return T{decode<field<Definitions>>(row.cell(first++))...};
    }
};

/// A whole table behind an outer join: there is none where its NOT NULL column is NULL.
template <class From, class Source, class T>
struct item_reader<From, whole<Source>, std::optional<T>> {
    static std::optional<T> read(From row, int first) {
        constexpr int probe =
            static_cast<int>(never_null<typename whole<Source>::definitions>::place);
        if (row.is_null(first + probe))
            return std::nullopt;
        return item_reader<From, whole<Source>, T>::read(row, first);
    }
};

/// Reads a row.
template <class From, class Row, class Items> struct row_reader;

/// A lone table: its record.
template <class From, class Record, class Source>
struct row_reader<From, Record, list<whole<Source>>> {
    static Record read(From row) { return item_reader<From, whole<Source>, Record>::read(row, 0); }
};

/// A row whose items are a column each, read by their places; or of whole tables, too, read one after
/// another.
template <class From, class Row, bool Narrow, class Places, class... Items> struct cells_reader;
template <class From, class Keys, class... Types, std::size_t... Place, class... Items>
struct cells_reader<From, row<Keys, Types...>, true, std::index_sequence<Place...>, Items...> {
    static row<Keys, Types...> read(From from) {
        return {{item_reader<From, Items, Types>::read(from, static_cast<int>(Place))...}};
    }
};
template <class From, class Keys, class... Types, class Places, class... Items>
struct cells_reader<From, row<Keys, Types...>, false, Places, Items...> {
    static row<Keys, Types...> read(From from) {
        int next = 0;
        return {{item_reader<From, Items, Types>::read(
            from, std::exchange(next, next + static_cast<int>(width_of<Items>))
        )...}};
    }
};

template <class From, class Keys, class... Types, class... Items>
struct row_reader<From, row<Keys, Types...>, list<Items...>>
    : cells_reader<
          From,
          row<Keys, Types...>,
          ((width_of<Items> == 1) && ...),
          std::index_sequence_for<Items...>,
          Items...> {};

/// A type of the user's: its members are the items, each read as what into() checked it to be.
template <class From, class T, class Query, class Items> struct mapped_reader;
template <class From, class T, class Query, class... Items>
struct mapped_reader<From, T, Query, list<Items...>> {
    template <class Item>
    using value = typename output<Item, Item::nullable(closed<Query>::nulls)>::value;

    static T read(From row) {
        int next = 0;
        return T{item_reader<From, Items, value<Items>>::read(
            row, std::exchange(next, next + static_cast<int>(width_of<Items>))
        )...};
    }
};

/// Reads a value of which only its type is known: a record takes the columns of its model.
template <class From, class T> struct value_reader {
    static constexpr int width = 1;
    static T read(From row, int first) { return decode<T>(row.cell(first)); }
};
template <class From, template <class> class Columns>
struct value_reader<From, Columns<record_kind>> {
    static constexpr int width = static_cast<int>(definitions_of<Columns>::size);
    static Columns<record_kind> read(From row, int first) {
        return read_fields(row, first, definitions_of<Columns>{});
    }

private:
    template <class... Definitions>
    static Columns<record_kind> read_fields(From row, int first, list<Definitions...>) {
        return {decode<declared_value<typename Definitions::declared>>(row.cell(first++))...};
    }
};
template <class From, template <class> class Columns>
struct value_reader<From, std::optional<Columns<record_kind>>> {
    using record = value_reader<From, Columns<record_kind>>;
    static constexpr int width = record::width;
    static std::optional<Columns<record_kind>> read(From row, int first) {
        if (row.is_null(first + static_cast<int>(never_null<definitions_of<Columns>>::place)))
            return std::nullopt;
        return record::read(row, first);
    }
};

/// Reads rows of which only the type is known: those of tn::any_query.
template <class From, class Row> struct any_row_reader {
    static Row read(From from) { return value_reader<From, Row>::read(from, 0); }
};
template <class From, class Keys, class... Types> struct any_row_reader<From, row<Keys, Types...>> {
    static row<Keys, Types...> read(From from) {
        int next = 0;
        return {{value_reader<From, Types>::read(
            from, std::exchange(next, next + value_reader<From, Types>::width)
        )...}};
    }
};

/// The reader of the rows of a query.
template <class From, class Row, class Query>
struct reader_of : row_reader<From, Row, typename closed<Query>::list_clause::items> {};
template <class From, class T, class Query>
struct reader_of<From, T, mapped_query<T, Query>>
    : mapped_reader<From, T, Query, typename closed<Query>::list_clause::items> {};

} // namespace tenon::detail
