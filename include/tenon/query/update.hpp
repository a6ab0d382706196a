// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// UPDATE: rows of a table that are changed.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/change_where.hpp>
#include <tenon/query/returning.hpp>
#include <tenon/query/set.hpp>

namespace tenon {

namespace detail {

using update_grammar =
    list<update_kind, set_kind, change_where_kind, all_rows_kind, returning_kind>;

template <class Source> struct update_clause : change_clause<update_kind, Source, update_grammar> {
    using content = set_kind;
    static constexpr bool wants_where = true;
    template <class D> static constexpr bool returns = D::returns_updated;
};

template <class Source, class... Rest>
inline constexpr bool is_change<statement<update_clause<Source>, Rest...>> = true;
template <class Source, class... Rest>
struct closed<statement<update_clause<Source>, Rest...>>
    : closed_change<update_clause<Source>, Rest...> {};

struct update_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;
    template <class Self> struct methods {};
};

} // namespace detail

#define TENON_UPDATE_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Source>),                                                             \
        "tenon::update: this is no table; give a table, not an alias",                             \
        "error"                                                                                    \
    )))

/// `UPDATE table`: `db.execute(tn::update(users).set(users.is_active = false).where(users.id == 7))`,
/// which gives how many rows met the condition. Without where() or all_rows() it does not compile.
/// \par SQL `UPDATE "users" SET "is_active" = ? WHERE "users"."id" = ?`
template <class Source> TENON_BUILD auto update(const Source&) TENON_UPDATE_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) {
        return detail::refused_change_of<detail::update_clause, Source>{};
    };
    TENON_UPDATE_RULES(TENON_OR_REFUSE)
    return statement<detail::update_clause<Source>>{};
}
#undef TENON_UPDATE_RULES

template <class D, class Source>
constexpr void spell(ansi, detail::update_clause<Source>, writer<D> w) {
    detail::spell_target<Source>(w, "UPDATE ");
}

} // namespace tenon
