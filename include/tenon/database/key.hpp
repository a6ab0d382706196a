// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The lookup of a record by its primary key.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/text.hpp>

namespace tenon::detail {

/// The primary key's columns, as bits.
template <class Table> consteval std::uint64_t primary_columns() {
    if constexpr (table_like<Table>) {
        const table_info& info = info_of<Table>;
        for (std::size_t i = 0; i != info.key_count; ++i)
            if (info.keys[i].primary)
                return info.keys[i].columns;
    }
    return 0;
}

template <class Table, class Definitions> struct key_columns_of;
template <class Table, class... Definitions> struct key_columns_of<Table, list<Definitions...>> {
    template <std::size_t... Place>
    static auto pick(std::index_sequence<Place...>) -> concat<std::conditional_t<
        ((primary_columns<Table>() >> Place) & 1U) != 0,
        list<typename Definitions::template in<Table>>,
        list<>>...>;
    using type = decltype(pick(std::index_sequence_for<Definitions...>{}));
};

/// The columns of the primary key, in the order of the table.
template <class Table>
using key_columns =
    typename key_columns_of<Table, typename source_traits<Table>::definitions>::type;

template <class Table, std::size_t Count> consteval bool as_many_keys_now() {
    if constexpr (table_like<Table>)
        return key_columns<Table>::size == Count && Count != 0;
    else
        return true;
}
template <class Table, std::size_t Count>
inline constexpr bool as_many_keys = as_many_keys_now<Table, Count>();

template <class Columns, class... Keys> inline constexpr bool keys_fit = true;
template <class... Columns, class... Keys>
    requires(sizeof...(Columns) == sizeof...(Keys))
inline constexpr bool keys_fit<list<Columns...>, Keys...> =
    ((!is_optional_value<Keys> && comparable_value<typename Columns::type, Keys>()) && ...);

template <class Table, class... Keys> consteval bool keys_of_type_now() {
    if constexpr (table_like<Table>)
        return keys_fit<key_columns<Table>, Keys...>;
    else
        return true;
}
template <class Table, class... Keys>
inline constexpr bool keys_of_type = keys_of_type_now<Table, Keys...>();

template <class Table> consteval auto record_if_table_now() {
    if constexpr (table_like<Table>)
        return std::type_identity<typename source_traits<Table>::record>{};
    else
        return std::type_identity<anything>{};
}
template <class Table>
using record_if_table = typename decltype(record_if_table_now<Table>())::type;

template <class Table, class... Columns, class... Keys>
auto lookup(const Table& table, list<Columns...>, const Keys&... keys) {
    return select(table).from(table).where((Columns{} == keys)...);
}

/// `SELECT all FROM table WHERE key = ?`
template <class Table, class... Keys> auto by_key(const Table& table, const Keys&... keys) {
    return lookup(table, key_columns<Table>{}, keys...);
}

} // namespace tenon::detail
