// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Which rows an UPDATE or DELETE changes: those that meet a condition, or, said aloud, all.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/insert_records.hpp>

namespace tenon {

namespace detail {

template <class Condition>
struct change_where_clause : composed<change_where_clause<Condition>, Condition>,
                             clause_of_kind<change_where_kind> {
    using condition = Condition;
};

struct all_rows_clause : bare_clause<all_rows_clause>, clause_of_kind<all_rows_kind> {};

struct all_rows_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;
    template <class Self> struct methods {};
};

template <class Self> inline constexpr bool first_where = !has_clause<Self, change_where_kind>;

/// Of several calls of where() the first has a condition that is there in any case.
template <class Self, class... Conditions>
inline constexpr bool keeps_condition = !first_where<Self> || one_stays<Conditions...>;

} // namespace detail

#define TENON_CHANGE_WHERE_RULES(RULE)                                                             \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::of_changed_table<Self, Conditions...>>),                         \
        "tenon::where: a column is of another table than the one that is changed; ask for it in "  \
        "a subquery, with in() or tn::exists",                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::keeps_condition<Self, Conditions...>>),                          \
        "tenon::where: the condition may be left out at run time, and then all rows are changed; " \
        "add one that stays",                                                                      \
        "error"                                                                                    \
    )))

#define TENON_ALL_ROWS_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::first_where<Statement>>),                                        \
        "tenon::all_rows: there is a condition on rows already; drop one of the two",              \
        "error"                                                                                    \
    )))

namespace detail {

struct change_where_kind {
    static constexpr bool repeats = true;
    static constexpr bool mandatory = true;
    static constexpr bool by_groups = false;
    using covers = all_rows_kind;

    template <class Self> struct methods {
        /// Only rows that meet all conditions are changed; a second call adds to the first.
        /// \par SQL `WHERE a AND b`
        template <class... Conditions>
        TENON_BUILD auto where(Conditions&&... given) const TENON_WHERE_RULES(TENON_AT_CALL)
            TENON_CHANGE_WHERE_RULES(TENON_AT_CALL) {
            using Kind = change_where_kind;
            TENON_WHERE_RULES(TENON_OR_CLAUSE)
            TENON_CHANGE_WHERE_RULES(TENON_OR_CLAUSE)
            return detail::with_condition<change_where_clause>(
                static_cast<const Self&>(*this), detail::all_of(static_cast<Conditions&&>(given)...)
            );
        }

        /// All rows of the table are changed: without it, or where(), the statement does not run.
        template <class Statement = Self>
        TENON_BUILD auto all_rows() const TENON_ALL_ROWS_RULES(TENON_AT_CALL) {
            using Kind = all_rows_kind;
            TENON_ALL_ROWS_RULES(TENON_OR_CLAUSE)
            return detail::with_clause<all_rows_clause>(static_cast<const Self&>(*this));
        }
    };
};

} // namespace detail

#undef TENON_CHANGE_WHERE_RULES
#undef TENON_ALL_ROWS_RULES

template <class D, class Condition>
constexpr void spell(ansi, detail::change_where_clause<Condition>, writer<D> w) {
    w << " WHERE " << Condition{};
}

template <class D> constexpr void spell(ansi, detail::all_rows_clause, writer<D>) noexcept {}

} // namespace tenon
