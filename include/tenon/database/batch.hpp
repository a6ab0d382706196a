// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What statements can be run together, and what each of them gives.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/located.hpp>
#include <tenon/database/arguments.hpp>

#include <tuple>
#include <vector>

namespace tenon::detail {

/// Whether a statement is run for its rows.
template <class Query> consteval bool is_read_now() {
    if constexpr (!gives_rows<Query>)
        return false;
    else if constexpr (is_change<Query>)
        return closed<Query>::found.is_query;
    else
        return true;
}
template <class Query> inline constexpr bool is_read = is_read_now<Query>();

/// Rows, or how many were changed.
template <class Query, bool Read> struct batched_result {
    using type = std::int64_t;
};
template <class Query> struct batched_result<Query, true> {
    using type = std::vector<typename closed<Query>::row_type>;
};
template <class Query> using batch_result = typename batched_result<Query, is_read<Query>>::type;

template <class Query> inline constexpr const raw_outline* raw_outline_of = nullptr;
template <name Text, class... Columns>
inline constexpr const raw_outline* raw_outline_of<raw_query<Text, Columns...>> =
    &raw_text<Text>::outline;
template <class Query>
inline constexpr const raw_outline* raw_outline_of<located_query<Query>> = raw_outline_of<Query>;
template <class T, class Query>
inline constexpr const raw_outline* raw_outline_of<mapped_query<T, Query>> = raw_outline_of<Query>;

/// Whether a statement may change something, as far as the compiler knows.
template <class Query>
inline constexpr bool may_change = is_change<Query> || raw_outline_of<Query> != nullptr;

template <class Query> consteval bool stands_alone_now() {
    if constexpr (raw_outline_of<Query> != nullptr)
        return raw_outline_of<Query>->stands_alone;
    else
        return false;
}
template <class... Queries>
inline constexpr bool may_stand_together = (!stands_alone_now<Queries>() && ...);

/// Whether it is one statement, that gives nothing back by itself.
template <class Query> consteval bool is_single_now() {
    if constexpr (requires { Query::fills_keys; })
        return !Query::is_range && !Query::fills_keys;
    else
        return true;
}
template <class... Queries> inline constexpr bool all_single = (is_single_now<Queries>() && ...);

template <class Query> consteval bool has_no_parameter_now() {
    using parameters = parameters_of_query<Query>;
    if constexpr (std::same_as<parameters, any_parameters>)
        return true;
    else
        return parameters::size == 0;
}
template <class... Queries>
inline constexpr bool all_given = (has_no_parameter_now<Queries>() && ...);

/// Breaks no rule: what is held to them where no statement of a batch breaks one.
using statement_without_fault = raw_query<"SELECT 1", int>;

// A list of rules begins with `||`.
// NOLINTBEGIN(readability-simplify-boolean-expr)
template <class Query> inline constexpr bool breaks_a_rule = false;
template <class Query>
    requires is_read<Query>
inline constexpr bool breaks_a_rule<Query> = false TENON_CLOSED_RULES(TENON_OR_BROKEN, Query);
template <class Query>
    requires(!is_read<Query> && is_change<Query>)
inline constexpr bool breaks_a_rule<Query> = false TENON_CHANGE_RULES(TENON_OR_BROKEN, Query);
template <class D, class Query>
inline constexpr bool breaks_a_rule_of_dialect =
    false TENON_DIALECT_RULES(TENON_OR_BROKEN, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_BROKEN, D, Query);
// NOLINTEND(readability-simplify-boolean-expr)

/// The first that is marked.
template <class Query, bool> struct marked;
template <class... Marked> struct first_marked {
    using type = statement_without_fault;
};
template <class Query, class... Rest> struct first_marked<marked<Query, true>, Rest...> {
    using type = Query;
};
template <class Query, class... Rest>
struct first_marked<marked<Query, false>, Rest...> : first_marked<Rest...> {};

/// The first of the statements for their rows that breaks a rule.
template <class... Queries>
using wrong_query =
    typename first_marked<marked<Queries, is_read<Queries> && breaks_a_rule<Queries>>...>::type;
/// The first of the other statements that breaks a rule.
template <class... Queries>
using wrong_change =
    typename first_marked<marked<Queries, !is_read<Queries> && breaks_a_rule<Queries>>...>::type;
/// The first statement that a dialect can't say.
template <class D, class... Queries>
using unsayable =
    typename first_marked<marked<Queries, breaks_a_rule_of_dialect<D, Queries>>...>::type;

/// What `auto [a, b] = ..` takes apart where the statements were refused.
template <class> using anything_for = anything;

} // namespace tenon::detail

#define TENON_BATCH_RULES(RULE, ...)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_stand_together<__VA_ARGS__>>),                               \
        "tenon::batch: a COPY, or what begins or ends a transaction, is run by itself; use "       \
        "execute(), or transaction()",                                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::all_single<__VA_ARGS__>>),                                       \
        "tenon::batch: a range of records, and what fills keys, is stored by statements of its "   \
        "own; run it with execute()",                                                              \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::all_given<__VA_ARGS__>>),                                        \
        "tenon::batch: a statement has a named parameter; write the value into the statement",     \
        "error"                                                                                    \
    )))
