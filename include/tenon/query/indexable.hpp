// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a dialect can have in a key or an index: columns and expressions, of texts with a length or without.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/sql_type.hpp>
#include <tenon/schema/table_info.hpp>

#include <tuple>

namespace tenon::detail {

/// Whether values may be of any length. https://dev.mysql.com/doc/refman/8.0/en/column-indexes.html: of
/// such a column only a prefix is indexed, which has to be named.
template <class Sql> consteval bool is_endless() {
    if constexpr (customised<Sql>) {
        return is_endless<typename custom_type<Sql>::sql>();
    } else if constexpr (labelled_enum<Sql> || !is_sql_type<Sql>) {
        return false;
    } else {
        using facts = sql_type<Sql>;
        return (facts::kind == kind::text && facts::precision == 0) || facts::kind == kind::blob ||
               facts::kind == kind::json;
    }
}

template <class... Definitions>
consteval std::uint64_t endless_columns(std::type_identity<list<Definitions...>>) {
    std::uint64_t mask = 0;
    std::size_t place = 0;
    ((mask |= std::uint64_t{is_endless<strip_optional<typename Definitions::declared>>()}
              << place++),
     ...);
    return mask;
}

/// Whether a column without a length is a part of the primary key, or of any key.
template <class Table> consteval bool has_endless_key(bool primary_alone) {
    const std::uint64_t endless =
        endless_columns(std::type_identity<typename source_traits<Table>::definitions>{});
    const table_info& info = info_of<Table>;
    for (std::size_t i = 0; i != info.key_count; ++i)
        if ((info.keys[i].primary || !primary_alone) && (info.keys[i].columns & endless) != 0)
            return true;
    return false;
}

template <class Node> inline constexpr bool is_indexed_expression = true;
template <class Node>
    requires(Node::is_column)
inline constexpr bool is_indexed_expression<Node> = false;

template <class Constraint> struct index_keys {
    static constexpr bool has_expression = false;
    static constexpr bool has_endless = false;
};
template <name Name, bool Unique, class... Keys, class Condition>
struct index_keys<index_constraint<Name, Unique, list<Keys...>, Condition>> {
    static constexpr bool has_expression = (is_indexed_expression<Keys> || ...);
    static constexpr bool has_endless = // the length of an expression is the database's business
        ((!is_indexed_expression<Keys> && is_endless<typename Keys::type>()) || ...);
};

template <class... Constraints>
consteval bool any_indexed_expression(std::type_identity<std::tuple<Constraints...>>) {
    return (index_keys<Constraints>::has_expression || ...);
}
template <class... Constraints>
consteval bool any_endless_index(std::type_identity<std::tuple<Constraints...>>) {
    return (index_keys<Constraints>::has_endless || ...);
}

template <class Table> consteval bool has_endless_index() {
    const std::uint64_t endless =
        endless_columns(std::type_identity<typename source_traits<Table>::definitions>{});
    const table_info& info = info_of<Table>;
    for (std::size_t i = 0; i != info.column_count; ++i)
        if (info.columns[i].indexed && ((endless >> i) & 1U) != 0)
            return true;
    return any_endless_index(std::type_identity<constraints_of<Table>>{});
}

template <class D, class Table> consteval bool keys_have_lengths_now() {
    if constexpr (D::primary_key_has_any_length)
        return true;
    else
        return !has_endless_key<Table>(D::index_has_any_length);
}
template <class D, class Table> consteval bool indexes_have_lengths_now() {
    if constexpr (D::index_has_any_length)
        return true;
    else
        return !has_endless_index<Table>();
}
/// Whether the dialect takes the lengths of what is in keys, and in indexes.
template <class D, class Table>
inline constexpr bool keys_have_lengths = keys_have_lengths_now<D, Table>();
template <class D, class Table>
inline constexpr bool indexes_have_lengths = indexes_have_lengths_now<D, Table>();

template <class D, class Table>
inline constexpr bool expressions_can_be_indexed =
    D::has_expression_indexes ||
    !any_indexed_expression(std::type_identity<constraints_of<Table>>{});

} // namespace tenon::detail
