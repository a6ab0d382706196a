// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Keys of a table by their name in the model, for ON CONFLICT: those that no list of columns says, unique
// indexes of some rows and over expressions.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/constraint_ddl.hpp>

namespace tenon {

namespace detail {

template <name Name> struct key_name {};

template <class X> inline constexpr bool is_key_name = false;
template <name Name> inline constexpr bool is_key_name<key_name<Name>> = true;

/// Whether a constraint is the unique one of this name; and what ON CONFLICT says of it.
template <name Name, class Constraint> struct key_called : std::false_type {};
template <name Name, class... Columns>
struct key_called<Name, unique_constraint<Name, Columns...>> : std::true_type {
    template <class D>
    static constexpr void spell(writer<D> w, const unique_constraint<Name, Columns...>&) {
        w << " (";
        name_columns<D, Columns...>(w);
        w << ')';
    }
};
template <name Name, class... Keys, class Condition>
struct key_called<Name, index_constraint<Name, true, list<Keys...>, Condition>> : std::true_type {
    template <class D>
    static constexpr void spell(
        writer<D> w, const index_constraint<Name, true, list<Keys...>, Condition>& index
    ) {
        spell_index_keys(w, index);
    }
};

template <name Name, class Constraints> inline constexpr bool has_named_key = false;
template <name Name, class... Constraints>
inline constexpr bool has_named_key<Name, std::tuple<Constraints...>> =
    (key_called<Name, Constraints>::value || ...);

/// The key of a table that is meant by its name.
template <class Table, name Name> struct named_target {};

template <class D, name Name, class Constraint>
constexpr void spell_if_named(writer<D> w, const Constraint& constraint) {
    if constexpr (key_called<Name, Constraint>::value)
        key_called<Name, Constraint>::spell(w, constraint);
}
template <class D, class Table, name Name>
constexpr void spell_target(writer<D> w, named_target<Table, Name>) {
    std::apply(
        [&](const auto&... each) { (spell_if_named<D, Name>(w, each), ...); },
        constraint_values<Table>()
    );
}

template <class Constraint> inline constexpr bool is_unique_index = false;
template <name Name, class Keys, class Condition>
inline constexpr bool is_unique_index<index_constraint<Name, true, Keys, Condition>> = true;
template <class Constraints> inline constexpr bool any_unique_index = false;
template <class... Constraints>
inline constexpr bool any_unique_index<std::tuple<Constraints...>> =
    (is_unique_index<Constraints> || ...);

/// Whether the model has a unique index over an expression, which is no key of columns.
template <class Constraint> inline constexpr bool is_expression_key = false;
template <name Name, class... Keys, class Condition>
inline constexpr bool is_expression_key<index_constraint<Name, true, list<Keys...>, Condition>> =
    !only_columns<Keys...>;
template <class Constraints> inline constexpr bool any_expression_key = false;
template <class... Constraints>
inline constexpr bool any_expression_key<std::tuple<Constraints...>> =
    (is_expression_key<Constraints> || ...);

/// The table's own, where what is given is a name.
template <class Table, class X> inline constexpr bool is_known_key = true;
template <class Table, name Name>
inline constexpr bool is_known_key<Table, key_name<Name>> =
    has_named_key<Name, constraints_of<Table>>;

} // namespace detail

/// The unique constraint or index that the model calls so: `.on_conflict(tn::key_named<"ux_users_email">)`,
/// for indexes with where() or over expressions.
/// \par SQL `ON CONFLICT ((LOWER("email"))) WHERE "deleted_at" IS NULL`
template <name Name> inline constexpr detail::key_name<Name> key_named{};

} // namespace tenon
