// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What an expression is: a node, an empty type that tells its SQL type and how it is walked and
// spelt, and the values that stand in it.
//
// A node N has
//     type                         its SQL type, without std::optional
//     parameters                   list<named<"n", T>...> of the named parameters within
//     count                        how many runtime values it takes from the flat array
//     facts                        a set of `fact` bits, of itself and all below
//     nullable(scope)              whether it may be NULL there
//     walk(walker&)                shows the walker each column and aggregate within
// and an overload spell(dialect, N, writer) in namespace tenon.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/list.hpp>
#include <tenon/meta/name.hpp>
#include <tenon/expr/values.hpp>

namespace tenon {

struct operand;

namespace detail {

/// What holds of a node or of something below it.
enum fact : unsigned {
    has_aggregate = 1, // outside of subqueries
    owns_values = 2,   // some of its values own their text
    is_dynamic = 4,    // its text depends on runtime values
    is_label = 8,
    is_untyped = 16, // a parameter that has no type yet
    is_refused = 32, // refused already: nothing more is said of it
    has_subquery = 64,
    needs_full_join = 128,
};

/// Where a node stands, for the question whether it may be NULL: the sources on the outer side of
/// a join, and whether an aggregate sees at least one row.
struct null_scope {
    const type_id* outer = nullptr;
    std::size_t outer_count = 0;
    bool grouped = false;

    constexpr bool outer_joined(type_id source) const noexcept {
        for (std::size_t i = 0; i != outer_count; ++i)
            if (outer[i] == source)
                return true;
        return false;
    }
};

/// The methods that take a query; they are defined with the queries, which stand above.
template <class Self> struct subquery_methods;

// The compiler's own trait and no std::decay: this is asked of every operand of every operator.
template <class T>
concept is_operand = __is_base_of(operand, bare<T>);

/// Whether `T` is a query, which stands in an expression by rules of its own.
template <class T> inline constexpr bool is_statement_like = false;

template <class T> using node_of = typename bare<T>::node;

/// The precedence of SQL's operators, loosest first; what binds looser is put in parentheses.
enum class level : std::uint8_t {
    loose,
    or_,
    and_,
    not_,
    comparison,
    additive,
    multiplicative,
    unary,
    atom
};

template <class Node> inline constexpr level level_of = level::atom;
template <class Node>
    requires requires { Node::precedence; }
inline constexpr level level_of<Node> = Node::precedence;

template <class Node> inline constexpr bool refused_node = (Node::facts & is_refused) != 0;
template <class Node> inline constexpr bool untyped_node = (Node::facts & is_untyped) != 0;
template <class Node> inline constexpr bool aggregate_node = (Node::facts & has_aggregate) != 0;

/// How many values a node has, its facts, and how tightly it binds: a base that nodes alike share, since
/// each constant of a type of its own is a symbol, which g++ names in full.
template <std::size_t Count, unsigned Facts, level Precedence = level::atom> struct node_facts {
    static constexpr std::size_t count = Count;
    static constexpr unsigned facts = Facts;
    static constexpr level precedence = Precedence;
};

/// Whether a node binds looser than `Level`.
template <class Node, level Level>
concept binds_looser = requires { requires Node::precedence < Level; };

template <class Node> using values_of = values<Node::count, (Node::facts & owns_values) != 0>;

} // namespace detail

/// An expression: the node `Node` and its values.
template <class Node> struct expression;

/// The walk that all rules on columns share: filled by the nodes, read by the rules.
class walker;

namespace detail {

struct any_type {};
template <> struct sql_type<any_type> : type_facts<kind::text, family::any, std::string> {};

/// What takes the place of an expression that was refused: no rule complains of it again.
struct refused {
    using node = refused;
    using type = any_type;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = is_refused;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

} // namespace detail

} // namespace tenon
