// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What nodes are put together from: the base of most, and the two ways to make an expression.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/value.hpp>
#include <tenon/expr/walker.hpp>

namespace tenon::detail {

/// A node whose facts are those of its children: what most nodes derive from.
template <class Self, class... Children> struct composed {
    using parameters = concat<typename Children::parameters...>;
    static constexpr std::size_t count = (Children::count + ... + 0);
    static constexpr unsigned facts =
        (Children::facts | ... | 0U) & ~static_cast<unsigned>(is_label | is_untyped);
    static constexpr bool nullable(const null_scope& s) noexcept {
        return (Children::nullable(s) || ...);
    }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (count == 0) // a key of groups with values is a label
            if (w.grouped(&id_byte<Self>))
                return;
        (Children::walk(w), ...);
    }
};

// Casts stand in place of std::forward here, and parts without values are not passed on: what is
// instantiated for each type of expression is most of what a query costs to compile.

/// The expression of `Node` over one operand or value, bound as `Sql`.
template <class Node, class Sql, class X> TENON_INLINE expression<Node> make(X&& x) {
    expression<Node> made;
    if constexpr (Node::count != 0) {
        std::size_t used = 0;
        append_part<Sql>(made.data, used, static_cast<X&&>(x));
    }
    return made;
}

/// The expression of `Node` over two operands or values, that become `Left` and `Right`.
template <class Node, class Left, class Right, class L, class R>
TENON_INLINE expression<Node> make_binary([[maybe_unused]] L&& l, [[maybe_unused]] R&& r) {
    expression<Node> made;
    std::size_t used = 0;
    if constexpr (is_operand<L> && Left::count != 0)
        append(made.data, used, static_cast<L&&>(l).data);
    else if constexpr (Left::count != 0)
        append_part<typename Left::type>(made.data, used, static_cast<L&&>(l));
    if constexpr (is_operand<R> && Right::count != 0)
        append(made.data, used, static_cast<R&&>(r).data);
    else if constexpr (Right::count != 0)
        append_part<typename Right::type>(made.data, used, static_cast<R&&>(r));
    return made;
}

/// The expression of `Node` over `parts`, operands or values, in the order of its children.
/// `Sqls` are the types that the values among them are bound as.
template <class Node, class... Sqls, class... Parts>
    requires(sizeof...(Parts) != 1)
TENON_INLINE expression<Node> make(Parts&&... parts) {
    expression<Node> made;
    if constexpr (Node::count != 0) {
        std::size_t used = 0;
        (append_part<Sqls>(made.data, used, static_cast<Parts&&>(parts)), ...);
    }
    return made;
}

template <bool> struct refused_as {
    using type = refused;
};
template <bool Holds> using refused_expression = expression<typename refused_as<Holds>::type>;

/// What a refused function returns. The argument makes the call depend on the caller's parameters,
/// since expressions are not complete yet where functions are read.
template <bool Holds> constexpr refused_expression<Holds> refusal(std::bool_constant<Holds>);

template <class X> inline constexpr bool refused_operand = false;
template <> inline constexpr bool refused_operand<expression<refused>> = true;

/// Whether nothing is to be complained of in these operands because it was already.
template <class... Xs>
concept already_refused = (refused_operand<bare<Xs>> || ...);

/// std::nullopt, nullptr: NULL as a value, which no operator takes.
template <class X>
concept is_null_value =
    std::same_as<bare<X>, std::nullopt_t> || std::same_as<bare<X>, std::nullptr_t>;

template <class X>
concept is_optional_value = is_null_value<X> || (!is_operand<X> && is_optional<bare<X>>);

template <class Sql>
inline constexpr bool condition_type =
    family_of<Sql> == family::boolean || family_of<Sql> == family::any;

/// A boolean expression, or a parameter that becomes one.
template <class X>
concept condition = is_operand<X> && condition_type<typename node_of<X>::type>;

/// Writes a part of an operator's, in parentheses where it binds looser than the operator.
template <class D, class Node>
constexpr void spell_part(writer<D> w, Node part, level around, bool also_if_equal = false) {
    w.part(part, level_of<Node> < around || (also_if_equal && level_of<Node> == around));
}

} // namespace tenon::detail
