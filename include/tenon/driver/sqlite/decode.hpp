// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A row of SQLite's as a row of the query's: the only code compiled for each type of row.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/raw.hpp>
#include <tenon/driver/sqlite/read.hpp>

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

/// Reads one item of a select list, from column `first` on.
template <class Item, class T> struct item_reader {
    static T read(sqlite3_stmt* statement, int first) { return read_sqlite<T>(statement, first); }
};

/// A column of raw SQL, of whose type nothing is known: SQLite would make a number of anything.
template <class Sql, bool Nullable, class T> struct item_reader<raw_column<Sql, Nullable>, T> {
    static T read(sqlite3_stmt* statement, int column) {
        sqlite3_value* const value = sqlite3_column_value(statement, column);
        check(statement, column, sqlite3_value_type(value));
        return sqlite_reader<T>::read(statement, column, value);
    }

private:
    static void check(sqlite3_stmt* statement, int column, int type) {
        if (Nullable && type == SQLITE_NULL)
            return;
        if (family_of<Sql> == family::integer || family_of<Sql> == family::boolean) {
            if (type != SQLITE_INTEGER) [[unlikely]]
                throw_unreadable(statement, column, "integer");
        } else if (family_of<Sql> == family::floating) {
            if (type != SQLITE_INTEGER && type != SQLITE_FLOAT) [[unlikely]]
                throw_unreadable(statement, column, "number");
        }
    }
};
template <name Name, class Sql, bool Nullable, class T>
struct item_reader<raw_field<Name, Sql, Nullable>, T> : item_reader<raw_column<Sql, Nullable>, T> {
};

template <class Source, class T> struct item_reader<whole<Source>, T> {
    template <class Definition>
    using field = std::conditional_t<
        std::same_as<T, typename source_traits<Source>::record>,
        declared_value<typename Definition::declared>,
        declared_view<typename Definition::declared>>;

    static T read(sqlite3_stmt* statement, int first) {
        return read_fields(statement, first, typename whole<Source>::definitions{});
    }

private:
    template <class... Definitions>
    static T read_fields(sqlite3_stmt* statement, int first, list<Definitions...>) {
        return T{read_sqlite<field<Definitions>>(statement, first++)...};
    }
};

/// A whole table behind an outer join: there is none where its NOT NULL column is NULL.
template <class Source, class T> struct item_reader<whole<Source>, std::optional<T>> {
    static std::optional<T> read(sqlite3_stmt* statement, int first) {
        constexpr int probe =
            static_cast<int>(never_null<typename whole<Source>::definitions>::place);
        if (sqlite3_column_type(statement, first + probe) == SQLITE_NULL)
            return std::nullopt;
        return item_reader<whole<Source>, T>::read(statement, first);
    }
};

template <class Row, class Items> struct row_reader;

/// A lone table: its record.
template <class Record, class Source> struct row_reader<Record, list<whole<Source>>> {
    static Record read(sqlite3_stmt* statement) {
        return item_reader<whole<Source>, Record>::read(statement, 0);
    }
};

/// A row whose items are a column each, read by their places; or of whole tables, too, read one after
/// another.
template <class Row, bool Narrow, class Places, class... Items> struct cells_reader;
template <class Keys, class... Types, std::size_t... Place, class... Items>
struct cells_reader<row<Keys, Types...>, true, std::index_sequence<Place...>, Items...> {
    static row<Keys, Types...> read(sqlite3_stmt* statement) {
        return {{item_reader<Items, Types>::read(statement, static_cast<int>(Place))...}};
    }
};
template <class Keys, class... Types, class Places, class... Items>
struct cells_reader<row<Keys, Types...>, false, Places, Items...> {
    static row<Keys, Types...> read(sqlite3_stmt* statement) {
        int next = 0;
        return {{item_reader<Items, Types>::read(
            statement, std::exchange(next, next + static_cast<int>(width_of<Items>))
        )...}};
    }
};

template <class Keys, class... Types, class... Items>
struct row_reader<row<Keys, Types...>, list<Items...>> : cells_reader<
                                                             row<Keys, Types...>,
                                                             ((width_of<Items> == 1) && ...),
                                                             std::index_sequence_for<Items...>,
                                                             Items...> {};

/// A type of the user's: its members are the items, each read as what into() checked it to be.
template <class T, class Query, class Items> struct mapped_reader;
template <class T, class Query, class... Items> struct mapped_reader<T, Query, list<Items...>> {
    template <class Item>
    using value = typename output<Item, closed<Query>::template nullable<Item>>::value;

    static T read(sqlite3_stmt* statement) {
        int next = 0;
        return T{item_reader<Items, value<Items>>::read(
            statement, std::exchange(next, next + static_cast<int>(width_of<Items>))
        )...};
    }
};

/// The reader of the rows of a query.
template <class Row, class Query>
struct reader_of : row_reader<Row, typename closed<Query>::list_clause::items> {};
template <class T, class Query>
struct reader_of<T, mapped_query<T, Query>>
    : mapped_reader<T, Query, typename closed<Query>::list_clause::items> {};

} // namespace tenon::detail
