// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Queries inside of queries: scalar subqueries, EXISTS and IN. A subquery sees the tables around it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/text.hpp>

namespace tenon {

namespace detail {

/// What holds of the statement around of what holds within.
inline constexpr unsigned inherited_facts = owns_values | is_dynamic | needs_full_join | is_refused;

template <class... Clauses> inline constexpr bool is_statement_like<statement<Clauses...>> = true;

template <class Query> struct query_node {
    using query = Query;
    using parameters = typename parameters_of<Query>::type;
    static constexpr std::size_t count = Query::count;
    static constexpr unsigned facts = (Query::facts & inherited_facts) | has_subquery;
    static constexpr void walk(walker& w) noexcept { closed<Query>::walk(w); }
};

/// `(SELECT one value)`.
template <class Query> struct scalar_query : query_node<Query> {
    using item = at<0, typename closed<Query>::list_clause::items>;
    using type = typename item::type;
    static constexpr bool nullable(const null_scope&) noexcept {
        // an aggregate of all rows always has its row; any other query may have none
        constexpr bool sure = closed<Query>::grouping && !closed<Query>::has_group_by;
        return !sure || item::nullable(closed<Query>::nulls);
    }
};

/// `[NOT] EXISTS (SELECT ...)`.
template <bool Negated, class Query> struct exists_query : query_node<Query> {
    using type = bool;
    static constexpr level precedence = Negated ? level::not_ : level::atom;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
};

/// `operand [NOT] IN (SELECT ...)`.
template <bool Negated, class Operand, class Query>
struct membership_query
    : composed<membership_query<Negated, Operand, Query>, Operand, query_node<Query>> {
    using type = bool;
    static constexpr level precedence = level::comparison;
    static constexpr bool nullable(const null_scope& s) noexcept { return Operand::nullable(s); }
};

template <class Q> consteval bool one_item_now() {
    if constexpr (is_select<Q>)
        return closed<Q>::list_clause::size == 1 &&
               width_of<at<0, typename closed<Q>::list_clause::items>> == 1;
    else
        return true;
}
template <class Q> inline constexpr bool one_item = one_item_now<Q>();

template <class Q> inline constexpr bool a_query = is_select<std::remove_cvref_t<Q>>;

template <class Q> using sole_item = at<0, typename closed<Q>::list_clause::items>;

template <class Self, class Q> consteval bool same_family_now() {
    if constexpr (is_select<Q>)
        if constexpr (one_item<Q> && requires { typename sole_item<Q>::type; })
            return comparable<type_of<Self>, typename sole_item<Q>::type>();
    return true;
}
template <class Self, class Q> inline constexpr bool same_family = same_family_now<Self, Q>();

template <class Q> consteval bool never_null_now() {
    if constexpr (is_select<Q>)
        if constexpr (one_item<Q>)
            return !sole_item<Q>::nullable(closed<Q>::nulls);
    return true;
}
/// Whether the one column of a query is never NULL.
template <class Q> inline constexpr bool gives_no_null = never_null_now<Q>();

template <class Node, class Query> TENON_INLINE expression<Node> make_query(const Query& query) {
    expression<Node> made{};
    if constexpr (Node::count != 0) {
        std::size_t used = 0;
        append(made.data, used, query.data);
    }
    return made;
}

} // namespace detail

#define TENON_SUBQUERY_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::a_query<Query>),                                                               \
        "tenon::scalar_subquery: this is no query; give a tn::select(...)",                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::one_item<Query>>),                                               \
        "tenon::scalar_subquery: the query gives more than one column; select one",                \
        "error"                                                                                    \
    )))

/// A query of one column as a value: `(SELECT AVG("total") FROM "orders")`. NULL where it gives no
/// row; that it gives more than one is an error of the database's.
template <class Query>
TENON_INLINE auto scalar_subquery(const Query& query) TENON_SUBQUERY_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_SUBQUERY_RULES(TENON_OR_REFUSE)
    return detail::make_query<detail::scalar_query<Query>>(query);
}
#undef TENON_SUBQUERY_RULES

#define TENON_EXISTS_RULES(RULE, function)                                                         \
    RULE((diagnose_if(                                                                             \
        not(detail::a_query<Query>),                                                               \
        "tenon::" function ": this is no query; give a tn::select(...)",                           \
        "error"                                                                                    \
    )))

/// `EXISTS (SELECT ...)`: whether the query gives any row.
template <class Query>
TENON_INLINE auto exists(const Query& query) TENON_EXISTS_RULES(TENON_AT_CALL, "exists") {
    using detail::refusal;
    TENON_EXISTS_RULES(TENON_OR_REFUSE, "exists")
    return detail::make_query<detail::exists_query<false, Query>>(query);
}

/// `NOT EXISTS (SELECT ...)`: whether the query gives no row.
template <class Query>
TENON_INLINE auto not_exists(const Query& query) TENON_EXISTS_RULES(TENON_AT_CALL, "not_exists") {
    using detail::refusal;
    TENON_EXISTS_RULES(TENON_OR_REFUSE, "not_exists")
    return detail::make_query<detail::exists_query<true, Query>>(query);
}
#undef TENON_EXISTS_RULES

#define TENON_IN_QUERY_RULES(RULE, function)                                                       \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::one_item<statement<Clauses...>>>),                               \
        "tenon::" function ": the query gives more than one column; select one",                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::same_family<Self, statement<Clauses...>>>),                      \
        "tenon::" function ": the query's column is of another type; select one that compares",    \
        "error"                                                                                    \
    )))

#define TENON_NOT_IN_QUERY_RULES(RULE)                                                             \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::gives_no_null<statement<Clauses...>>>),                          \
        "tenon::not_in: the query may give NULL, and then nothing is ever not in it; use "         \
        "tn::not_exists, or select a column that is NOT NULL",                                     \
        "error"                                                                                    \
    )))

namespace detail {

template <class Self> struct subquery_methods : range_methods<Self> {
    using range_methods<Self>::in;
    using range_methods<Self>::not_in;

    /// `x IN (SELECT ...)`.
    template <class... Clauses>
    TENON_INLINE auto in(const statement<Clauses...>& query) const
        TENON_IN_QUERY_RULES(TENON_AT_CALL, "in") {
        TENON_IN_QUERY_RULES(TENON_OR_REFUSE, "in")
        return member<false>(query);
    }
    /// `x NOT IN (SELECT ...)`; the query's column must be NOT NULL.
    template <class... Clauses>
    TENON_INLINE auto not_in(const statement<Clauses...>& query) const
        TENON_IN_QUERY_RULES(TENON_AT_CALL, "not_in") TENON_NOT_IN_QUERY_RULES(TENON_AT_CALL) {
        TENON_IN_QUERY_RULES(TENON_OR_REFUSE, "not_in")
        TENON_NOT_IN_QUERY_RULES(TENON_OR_REFUSE)
        return member<true>(query);
    }

private:
    template <bool Negated, class Query> TENON_INLINE auto member(const Query& query) const {
        expression<membership_query<Negated, node_of<Self>, Query>> made{};
        if constexpr (decltype(made)::node::count != 0) {
            std::size_t used = 0;
            append_part<void>(made.data, used, static_cast<const Self&>(*this));
            if constexpr (Query::count != 0)
                append(made.data, used, query.data);
        }
        return made;
    }
};

template <class D, class Query> constexpr void spell_nested(writer<D> w) {
    const bool bare = std::exchange(w.out.bare_columns, false);
    w << '(';
    detail::spell_statement<false>(w, static_cast<const Query*>(nullptr));
    w << ')';
    w.out.bare_columns = bare;
}

} // namespace detail

#undef TENON_IN_QUERY_RULES
#undef TENON_NOT_IN_QUERY_RULES

template <class D, class Query>
constexpr void spell(ansi, detail::scalar_query<Query>, writer<D> w) {
    detail::spell_nested<D, Query>(w);
}

template <class D, bool Negated, class Query>
constexpr void spell(ansi, detail::exists_query<Negated, Query>, writer<D> w) {
    w << (Negated ? "NOT EXISTS " : "EXISTS ");
    detail::spell_nested<D, Query>(w);
}

template <class D, bool Negated, class Operand, class Query>
constexpr void spell(ansi, detail::membership_query<Negated, Operand, Query>, writer<D> w) {
    detail::spell_part(w, Operand{}, detail::level::comparison, true);
    w << (Negated ? " NOT IN " : " IN ");
    detail::spell_nested<D, Query>(w);
}

} // namespace tenon
