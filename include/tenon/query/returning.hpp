// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// RETURNING: an INSERT, UPDATE or DELETE that gives the rows that it changed.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/insert_records.hpp>

namespace tenon {

namespace detail {

template <class... Items> struct returning_clause : clause_of_kind<returning_kind> {
    using items = list<Items...>;
    using parameters = concat<typename Items::parameters...>;
    static constexpr bool distinct = false;
    static constexpr std::size_t count = (Items::count + ... + 0);
    static constexpr unsigned facts = (Items::facts | ... | 0U) & ~static_cast<unsigned>(is_label);
    static constexpr std::size_t size = sizeof...(Items);
    using columns = result_columns<((width_of<Items> == 1) && ...), Items...>;

    static constexpr void walk(walker& w) noexcept { (Items::walk(w), ...); }

    template <class D, class Statement>
    static constexpr change_fault lack =
        Statement::first_clause::template returns<D> ? change_fault::none : change_fault::returning;
};

/// What refused items leave behind: as many of them.
template <class... Xs>
using refused_returning = std::conditional_t<
    (sizeof...(Xs) > 0 && sizeof...(Xs) <= most_cells),
    returning_clause<typename selected_or_refused<Xs>::type...>,
    returning_clause<refused>>;

template <class Statement, class X> consteval bool returnable_now() {
    if constexpr (source_like<X>)
        return std::same_as<std::remove_cvref_t<X>, changed_table<Statement>>;
    else
        return only_of<X, changed_table<Statement>>;
}
template <class Statement, class... Xs>
inline constexpr bool returnable =
    refused_statement<Statement> || (returnable_now<Statement, Xs>() && ...);

/// `before` with the clause of what is returned; a statement, or an insert of records.
template <class Clause, class Before, class... Items>
TENON_INLINE auto return_from(const Before& before, [[maybe_unused]] Items&&... items) {
    return detail::with_clause<Clause, std::conditional_t<true, void, Items>...>(
        before, detail::selected_part(std::forward<Items>(items))...
    );
}

} // namespace detail

#define TENON_RETURNING_RULES(RULE)                                                                \
    RULE((diagnose_if(                                                                             \
        not(sizeof...(Items) != 0),                                                                \
        "tenon::returning: there is nothing to return; name columns, expressions or the table",    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds < detail::selectable<Items...> &&                                        \
            sizeof...(Items) <= detail::most_cells >),                                             \
        "tenon::returning: this can't be returned; name at most 32 columns, expressions or the "   \
        "table",                                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::returnable<Self, Items...>>),                                    \
        "tenon::returning: a column is of another table than the one that is changed; name its "   \
        "own columns",                                                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::aggregate_free<Items...>>),                                      \
        "tenon::returning: an aggregate is made of many rows, and each row is returned; add them " \
        "up from what comes back",                                                                 \
        "error"                                                                                    \
    )))

namespace detail {

struct returning_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;

    template <class Self> struct methods {
        /// The statement gives a row for each row that it changed, and is run like a query: `db.one(...)`,
        /// `db.all(...)`. Of an UPDATE the values are the new ones. The order is not told.
        /// \par SQL `RETURNING "users"."id"`; MariaDB has it for INSERT and DELETE, MySQL not at all
        template <class... Items>
        TENON_BUILD auto returning(Items&&... items) const TENON_RETURNING_RULES(TENON_AT_CALL) {
            const auto refusal = [&](auto) {
                return detail::with_clause<refused_returning<Items...>>(
                    static_cast<const Self&>(*this)
                );
            };
            TENON_RETURNING_RULES(TENON_OR_REFUSE)
            return detail::return_from<returning_clause<selected<Items>...>>(
                static_cast<const Self&>(*this), static_cast<Items&&>(items)...
            );
        }
    };
};

} // namespace detail

template <class D, class... Items>
constexpr void spell(ansi, detail::returning_clause<Items...>, writer<D> w) {
    w << " RETURNING ";
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : ", "), detail::spell_item(w, Items{})), ...);
}

} // namespace tenon
