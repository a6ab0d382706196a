// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Whether an integrity_error is about a column: `e.violates(users.email)`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/schema/table_info.hpp>
#include <tenon/driver/error.hpp>

namespace tenon {

namespace detail {

/// Whether a column is in an expression.
template <class Node> constexpr bool has_column(type_id column) {
    walker w;
    w.watched = column;
    Node::walk(w);
    return w.watched_met;
}

/// The name of a constraint, and whether a column is in it; a key without a name is told of by its
/// columns.
template <class Constraint> struct named_constraint {
    static constexpr bool is_called(std::string_view, type_id) noexcept { return false; }
};
template <name Name, class... Columns>
struct named_constraint<unique_constraint<Name, Columns...>> {
    static constexpr bool is_called(std::string_view wanted, type_id column) noexcept {
        return Name.view() == wanted && ((id_of<Columns> == column) || ...);
    }
};
template <name Name, class... Columns, class Targets, class... Options>
struct named_constraint<foreign_key_constraint<Name, list<Columns...>, Targets, Options...>> {
    static constexpr bool is_called(std::string_view wanted, type_id column) noexcept {
        return Name.view() == wanted && ((id_of<Columns> == column) || ...);
    }
};
template <name Name, class Condition> struct named_constraint<check_constraint<Name, Condition>> {
    static constexpr bool is_called(std::string_view wanted, type_id column) noexcept {
        return Name.view() == wanted && has_column<Condition>(column);
    }
};
template <name Name, class... Keys, class Condition>
struct named_constraint<index_constraint<Name, true, list<Keys...>, Condition>> {
    static constexpr bool is_called(std::string_view wanted, type_id column) noexcept {
        return Name.view() == wanted && (has_column<Keys>(column) || ...);
    }
};

/// Whether a constraint of the model has this name and the column is in it.
template <class Column, class Constraints> struct constraint_on;
template <class Column, class... Constraints>
struct constraint_on<Column, std::tuple<Constraints...>> {
    static bool is_called([[maybe_unused]] std::string_view wanted) noexcept {
        return (named_constraint<Constraints>::is_called(wanted, id_of<Column>) || ...);
    }
};

/// Whether it is a check that the library wrote for the column's type: `ck_users_email_length`.
inline bool is_check_of_type(
    std::string_view constraint, std::string_view table, std::string_view column
) {
    const std::string begin = "ck_" + std::string(table) + '_' + std::string(column) + '_';
    if (!constraint.starts_with(begin))
        return false;
    constraint.remove_prefix(begin.size());
    return constraint == "length" || constraint == "sign" || constraint == "label";
}

template <class Source, name Name, class Declared>
bool is_violated(const violation& what, col<Source, Name, Declared>) {
    using traits = source_traits<Source>;
    using table = typename traits::table_type;
    if (!what.table.empty() && what.table != traits::table_title)
        return false;
    for (const std::string& column : what.columns)
        if (column == Name.view())
            return true;
    using model = constraint_on<col<table, Name, Declared>, constraints_of<table>>;
    return model::is_called(what.constraint) ||
           is_check_of_type(what.constraint, traits::table_title, Name.view());
}

template <class X> struct is_table_column : std::false_type {};
template <class Source, name Name, class Declared>
    struct is_table_column<col<Source, Name, Declared>> : std::bool_constant < requires {
    typename source_traits<Source>::table_type;
} > {};

} // namespace detail

template <class Column> bool integrity_error::violates(const Column& column) const {
    using Result = bool;
    TENON_VIOLATES_RULES(TENON_OR_EMPTY)
    return detail::is_violated(violation_, column);
}

#undef TENON_VIOLATES_RULES

} // namespace tenon
