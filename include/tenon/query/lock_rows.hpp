// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// FOR UPDATE and FOR SHARE: rows that are read are locked until the transaction ends.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/statement.hpp>

namespace tenon {

/// What a query does about rows that others have locked: by default it waits, as long as the
/// database is told to.
struct nowait_t {
    static constexpr std::string_view text = " NOWAIT";
};
struct skip_locked_t {
    static constexpr std::string_view text = " SKIP LOCKED";
};
/// `.for_update(tn::nowait)`: a row that is locked is a lock_timeout at once.
inline constexpr nowait_t nowait{};
/// `.for_update(tn::skip_locked)`: rows that are locked are left out, as the workers of a queue want.
inline constexpr skip_locked_t skip_locked{};

namespace detail {

struct wait_for_locked {
    static constexpr std::string_view text = "";
};

template <class T> inline constexpr bool is_lock_policy = false;
template <> inline constexpr bool is_lock_policy<wait_for_locked> = true;
template <> inline constexpr bool is_lock_policy<nowait_t> = true;
template <> inline constexpr bool is_lock_policy<skip_locked_t> = true;

template <bool Shared, class Policy> struct lock_clause : clause_of_kind<lock_kind> {
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr void walk(walker&) noexcept {}
};

/// Whether a row that comes back is one row of each table.
template <class Query> consteval bool gives_rows_of_tables() {
    if constexpr (refused_statement<Query>)
        return true;
    else
        return (Query::facts & has_aggregate) == 0 && !Query::first_clause::distinct &&
               !has_clause<Query, group_by_kind> && !has_clause<Query, having_kind>;
}
template <class Query> inline constexpr bool can_be_locked = gives_rows_of_tables<Query>();

} // namespace detail

#define TENON_LOCK_RULES(RULE, function)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::lock_kind, Policy>>),                   \
        "tenon::" function ": rows are locked once; call it last",                                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::can_be_locked<Query>>),                                          \
        "tenon::" function ": groups are no rows that could be locked; lock those of a query "     \
        "without them",                                                                            \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::is_lock_policy<Policy>),                                                       \
        "tenon::" function ": this says nothing of locked rows; give tn::nowait, tn::skip_locked " \
        "or nothing",                                                                              \
        "error"                                                                                    \
    )))

template <class D, bool Shared, class Policy>
constexpr void spell(ansi, detail::lock_clause<Shared, Policy>, writer<D> w) {
    w << D::locks[Shared ? 1 : 0];
    if (!D::locks[0].empty())
        w << Policy::text;
}

} // namespace tenon
