// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// DELETE: rows of a table that are removed.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/change_where.hpp>
#include <tenon/query/returning.hpp>

namespace tenon {

namespace detail {

using delete_grammar = list<delete_kind, change_where_kind, all_rows_kind, returning_kind>;

template <class Source> struct delete_clause : change_clause<delete_kind, Source, delete_grammar> {
    static constexpr bool wants_where = true;
    template <class D> static constexpr bool returns = D::returns_deleted;
};

template <class Source, class... Rest>
inline constexpr bool is_change<statement<delete_clause<Source>, Rest...>> = true;
template <class Source, class... Rest>
struct closed<statement<delete_clause<Source>, Rest...>>
    : closed_change<delete_clause<Source>, Rest...> {};

struct delete_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;
    template <class Self> struct methods {};
};

} // namespace detail

#define TENON_DELETE_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Source>),                                                             \
        "tenon::delete_from: this is no table; give a table, not an alias",                        \
        "error"                                                                                    \
    )))

/// `DELETE FROM table`: `db.execute(tn::delete_from(users).where(!users.is_active))`, which gives how
/// many rows were deleted. Without where() or all_rows() it does not compile.
/// \par SQL `DELETE FROM "users" WHERE NOT "users"."is_active"`
template <class Source>
TENON_BUILD auto delete_from(const Source&) TENON_DELETE_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) {
        return detail::refused_change_of<detail::delete_clause, Source>{};
    };
    TENON_DELETE_RULES(TENON_OR_REFUSE)
    return statement<detail::delete_clause<Source>>{};
}
#undef TENON_DELETE_RULES

template <class D, class Source>
constexpr void spell(ansi, detail::delete_clause<Source>, writer<D> w) {
    detail::spell_target<Source>(w, "DELETE FROM ");
}

} // namespace tenon
