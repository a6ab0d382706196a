// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Expressions: a node's type with its runtime values, and the operators that make larger ones.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/label.hpp>
#include <tenon/expr/like.hpp>
#include <tenon/expr/operator.hpp>
#include <tenon/expr/order.hpp>
#include <tenon/expr/predicate.hpp>
#include <tenon/expr/range.hpp>

namespace tenon {

namespace detail {

struct no_methods {};

/// The methods that make sense of an expression's family: a condition, of which a query has the most,
/// has none, since each class of them is one more for each type of expression.
template <family Family> struct methods_of_family {
    template <class Self>
    struct methods : predicate_methods<Self>, subquery_methods<Self>, order_methods<Self> {};
};
template <> struct methods_of_family<family::boolean> {
    template <class Self> using methods = no_methods;
};
template <> struct methods_of_family<family::text> {
    template <class Self>
    struct methods : predicate_methods<Self>,
                     text_methods<Self>,
                     subquery_methods<Self>,
                     order_methods<Self> {};
};
template <> struct methods_of_family<family::any> : methods_of_family<family::text> {};

} // namespace detail

/// An expression of a query: `orders.total > 100`, `tn::count(orders.id)`.
///
/// An ordinary value: copy it, keep it, use it in several queries. Its type holds its structure,
/// the object only its runtime values. Text given as an lvalue is viewed, not copied: it must live
/// until the query has run. Text given as an rvalue is kept. Safe to share between threads.
template <class Node>
struct expression
    : operand,
      detail::methods_of_family<detail::family_of<typename Node::type>>::template methods<
          expression<Node>> {
    using node = Node;
    detail::values_of<Node> data;

    /// `expression AS "Name"`. The result is a value: select it, and use it again in having() and
    /// order_by(); a row is indexed with it, `row[spent]`.
    template <name Name, class X = expression>
    TENON_INLINE auto as() const TENON_LABEL_RULES(TENON_AT_CALL, X) {
        using detail::refusal;
        TENON_LABEL_RULES(TENON_OR_REFUSE, X)
        return detail::make<detail::labelled<Name, Node>, typename Node::type>(*this);
    }
};

} // namespace tenon

#undef TENON_LABEL_RULES

namespace tenon::detail {

template <bool Holds> constexpr refused_expression<Holds> refusal(std::bool_constant<Holds>) {
    return {};
}

} // namespace tenon::detail
