// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How many rows a query has, as a query.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/aggregate.hpp>
#include <tenon/query/raw.hpp>
#include <tenon/query/subquery.hpp>

namespace tenon {

namespace detail {

/// `FROM (SELECT ...) AS "counted"`
template <class Query> struct counted_from : query_node<Query>, clause_of_kind<from_kind> {
    static constexpr unsigned facts = Query::facts & inherited_facts;
};

using count_list = select_list<false, node_of<decltype(count())>>;

/// The clauses of a statement behind its list, without ORDER BY, which is of no matter to a count.
template <class Clause>
using unless_order =
    std::conditional_t<std::same_as<typename Clause::kind, order_by_kind>, list<>, list<Clause>>;
template <class First, class Clauses> struct statement_of;
template <class First, class... Clauses> struct statement_of<First, list<Clauses...>> {
    using type = statement<First, Clauses...>;
};
template <class First, class Query> struct with_list;
template <class First, class List, class... Rest>
struct with_list<First, statement<List, Rest...>> {
    using type = typename statement_of<First, concat<unless_order<Rest>...>>::type;
};

template <class Clause> inline constexpr bool has_no_values = true;
template <class Clause>
    requires requires { Clause::count; }
inline constexpr bool has_no_values<Clause> = Clause::count == 0;

/// Whether the rows are those of FROM and WHERE, so that they can be counted without a subquery.
template <class Query> consteval bool counts_directly_now() {
    using c = closed<Query>;
    return !c::list_clause::distinct && !c::grouping && c::list_clause::count == 0 &&
           !has_clause<Query, limit_kind> && !has_clause<Query, offset_kind> &&
           !has_clause<Query, lock_kind>;
}
/// Whether two columns have one name, which MySQL takes in no subquery of FROM.
template <class... Items> consteval bool any_name_twice(std::type_identity<list<Items...>>) {
    using names = column_names<Items...>;
    for (std::size_t i = 0; i != names::size; ++i)
        for (std::size_t j = 0; j != i; ++j)
            if (!names::made.names[i].empty() && names::made.names[i] == names::made.names[j])
                return true;
    return false;
}
template <class Query>
inline constexpr bool has_names_twice =
    any_name_twice(std::type_identity<typename closed<Query>::list_clause::items>{});

/// Whether ORDER BY can be left out, because no value stands in it.
template <class Query>
inline constexpr bool order_has_no_values =
    has_no_values<typename Query::template clause<order_by_kind>>;
template <class Query>
inline constexpr bool counts_directly = counts_directly_now<Query>() && order_has_no_values<Query>;

} // namespace detail

#define TENON_COUNT_ROWS_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::a_query<Query>),                                                               \
        "tenon::count_rows: this is no query; give a tn::select(...)",                             \
        "error"                                                                                    \
    )))                                                                                            \
    TENON_CLOSED_RULES(RULE, Query)

/// The query of how many rows another has: what `db.count(query)` runs.
/// \par SQL `SELECT COUNT(*) FROM "users" WHERE ...`; of a query with DISTINCT, GROUP BY or LIMIT
/// `SELECT COUNT(*) FROM (SELECT ...) AS "counted"`
template <class Query>
TENON_BUILD auto count_rows(const Query& query) TENON_COUNT_ROWS_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) { return detail::refused_select<decltype(count())>{}; };
    TENON_COUNT_ROWS_RULES(TENON_OR_REFUSE)
    if constexpr (detail::refused_query<Query>) {
        return statement<detail::select_list<false, detail::refused>>{};
    } else if constexpr (detail::counts_directly<Query>) {
        typename detail::with_list<detail::count_list, Query>::type made{};
        if constexpr (made.count != 0) {
            std::size_t used = 0;
            detail::append(made.data, used, query.data);
        }
        return made;
    } else {
        statement<detail::count_list, detail::counted_from<Query>> made{};
        if constexpr (made.count != 0) {
            std::size_t used = 0;
            detail::append(made.data, used, query.data);
        }
        return made;
    }
}
#undef TENON_COUNT_ROWS_RULES

template <class D, class Query>
constexpr void spell(ansi, detail::counted_from<Query>, writer<D> w) {
    w << " FROM ";
    w.out.numbers_items = detail::has_names_twice<Query>;
    detail::spell_nested<D, Query>(w);
    (w << " AS ").quoted("counted");
}

} // namespace tenon
