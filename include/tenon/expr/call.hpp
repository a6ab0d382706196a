// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Calls of SQL functions: the one node of those that every database has, `WORD(a, b)`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

/// `WORD(arguments)`, NULL if any argument is. A dialect that has another word for it overloads
/// spell for `call<"WORD", Sql, Arguments...>`.
template <name Word, class Sql, class... Arguments>
struct call : composed<call<Word, Sql, Arguments...>, Arguments...> {
    using type = Sql;
};

/// `first, second, third`.
template <class D, class... Nodes> constexpr void spell_list(writer<D> w, Nodes... nodes) {
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : ", ") << nodes), ...);
}

/// Writes a part that is written again further on: its values are not used up.
template <class D, class Node> constexpr void spell_first(writer<D> w, Node part) {
    const std::size_t before = w.out.cursor;
    w << part;
    w.out.cursor = before;
}

/// What `X` becomes where the type is known: an operand stays, a value is bound as `Sql`.
template <class Sql, class X> struct bound_as_node {
    using type = bound<Sql, wants_owner<X>, is_optional_value<X>>;
};
template <class Sql, class X>
    requires is_operand<X>
struct bound_as_node<Sql, X> {
    using type = lifted<Sql, X>;
};
template <class Sql, class X> using bound_as = typename bound_as_node<Sql, X>::type;

/// The expression of `Node` over operands, and values that are bound as `Sql`.
template <class Node, class Sql, class... Xs> TENON_INLINE auto make_as(Xs&&... xs) {
    return make<Node, std::conditional_t<true, Sql, Xs>...>(std::forward<Xs>(xs)...);
}

/// A text without a type of its own: an enumeration is none on a database that has them.
template <class Sql>
inline constexpr bool is_text = family_of<Sql> == family::text && !std::is_enum_v<Sql>;

template <class X> consteval bool text_operand_now() {
    if constexpr (!is_operand<X>)
        return false;
    else
        return refused_node<node_of<X>> || untyped_node<node_of<X>> || is_text<type_of<X>>;
}
/// A text expression, or a parameter that becomes one.
template <class X> inline constexpr bool text_expression = text_operand_now<X>();

template <class X> consteval bool text_part_now() {
    if constexpr (is_operand<X>)
        return text_expression<X>;
    else
        return is_null_value<X> || (is_text<literal_type<X>> && !customised<literal_type<X>>);
}
/// A text expression or a text; NULL has a rule of its own.
template <class X> inline constexpr bool text_part = text_part_now<X>();

template <class... Xs> inline constexpr bool no_null_part = (!is_optional_value<Xs> && ...);

} // namespace detail

template <class D, name Word, class Sql, class... Arguments>
constexpr void spell(ansi, detail::call<Word, Sql, Arguments...>, writer<D> w) {
    w << Word.view() << '(';
    detail::spell_list(w, Arguments{}...);
    w << ')';
}

} // namespace tenon
