// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// WHERE: the condition on rows.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/condition.hpp>

namespace tenon {

namespace detail {

// Most queries have one: it says itself what it could have from `composed`, a class for each.
template <class Condition>
struct where_clause
    : clause_of_kind<where_kind>,
      node_facts<Condition::count, Condition::facts & ~static_cast<unsigned>(is_label)> {
    using condition = Condition;
    using parameters = typename Condition::parameters;
    static constexpr void walk(walker& w) noexcept { Condition::walk(w); }
};

template <class Statement>
concept ends_with_where = std::same_as<typename Statement::last_clause::kind, where_kind>;

} // namespace detail

/// The rules of a WHERE; that of UPDATE and DELETE has them, too.
#define TENON_WHERE_RULES(RULE)                                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::conditions<Conditions...>>),                                     \
        "tenon::where: this is no condition; compare it with something",                           \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::aggregate_free<Conditions...>>),                                 \
        "tenon::where: an aggregate is not known yet when rows are chosen; use having()",          \
        "error"                                                                                    \
    )))

#define TENON_WHERE_PLACE_RULES(RULE)                                                              \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::where_kind, Conditions...>>),           \
        "tenon::where: WHERE stands before GROUP BY and ORDER BY; call it behind from() and the "  \
        "joins",                                                                                   \
        "error"                                                                                    \
    )))

template <class D, class Condition>
constexpr void spell(ansi, detail::where_clause<Condition>, writer<D> w) {
    if constexpr ((Condition::facts & detail::is_dynamic) != 0) {
        if (!detail::is_present<Condition>(w.out.cells, w.out.cursor)) {
            w.out.cursor += Condition::count;
            return;
        }
    }
    w << " WHERE ";
    spell(D{}, Condition{}, w);
}

} // namespace tenon
