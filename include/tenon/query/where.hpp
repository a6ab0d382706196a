// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// WHERE: the condition on rows.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/statement.hpp>

namespace tenon {

namespace detail {

// Most queries have one: it says itself what it could have from `composed`, a class for each.
template <class Condition> struct where_clause : clause_of_kind<where_kind> {
    using condition = Condition;
    using parameters = typename Condition::parameters;
    static constexpr std::size_t count = Condition::count;
    static constexpr unsigned facts = Condition::facts & ~static_cast<unsigned>(is_label);
    static constexpr void walk(walker& w) noexcept { Condition::walk(w); }
};

/// All of several conditions as one.
template <class Only> TENON_INLINE Only&& all_of(Only&& only) { return std::forward<Only>(only); }
template <class First, class Second, class... Rest>
TENON_INLINE auto all_of(First&& first, Second&& second, Rest&&... rest) {
    return all_of(
        std::forward<First>(first) && std::forward<Second>(second), std::forward<Rest>(rest)...
    );
}

template <class... Conditions>
inline constexpr bool conditions = sizeof...(Conditions) != 0 && (condition<Conditions> && ...);

template <class X> inline constexpr bool aggregate_free_one = true;
template <class X>
    requires is_operand<X>
inline constexpr bool aggregate_free_one<X> = (node_of<X>::facts & has_aggregate) == 0;
template <class X> inline constexpr bool window_free_one = true;
template <class X>
    requires is_operand<X>
inline constexpr bool window_free_one<X> = (node_of<X>::facts & has_window) == 0;

template <class... Xs> inline constexpr bool aggregate_free = (aggregate_free_one<Xs> && ...);
template <class... Xs> inline constexpr bool window_free = (window_free_one<Xs> && ...);

} // namespace detail

/// The rules of a WHERE; that of UPDATE and DELETE has them, too.
#define TENON_WHERE_RULES(RULE)                                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::conditions<Conditions...>),                                                    \
        "tenon::where: this is no condition; compare it with something",                           \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::aggregate_free<Conditions...>),                                                \
        "tenon::where: an aggregate is not known yet when rows are chosen; use having()",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::window_free<Conditions...>),                                                   \
        "tenon::where: a window function is not known yet when rows are chosen; filter it "        \
        "in an outer query",                                                                       \
        "error"                                                                                    \
    )))

namespace detail {

/// The statement with a condition more: in the last clause, if that is one of `Clause`, or in a new one.
template <template <class> class Clause, class Self, class Condition>
TENON_INLINE auto with_condition(const Self& self, Condition&& given) {
    using Node = lifted<bool, Condition&&>;
    using Last = typename Self::last_clause;
    if constexpr (std::same_as<typename Last::kind, typename Clause<Node>::kind>)
        return detail::with_last_clause<Clause<conjunction<typename Last::condition, Node>>, bool>(
            self, static_cast<Condition&&>(given)
        );
    else
        return detail::with_clause<Clause<Node>, bool>(self, static_cast<Condition&&>(given));
}

struct where_kind {
    static constexpr bool repeats = true;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;

    template <class Self> struct methods {
        /// Only rows that meet all conditions; a second call adds to the first.
        /// \par SQL `WHERE a AND b`
        template <class... Conditions>
        TENON_BUILD auto where(Conditions&&... given) const TENON_WHERE_RULES(TENON_AT_CALL) {
            using Kind = where_kind;
            TENON_WHERE_RULES(TENON_OR_CLAUSE)
            if constexpr (sizeof...(Conditions) == 1 && !std::same_as<typename Self::last_clause::kind, where_kind>) {
                using Clause = where_clause<typename condition_node<Conditions>::type...>;
                TENON_RETURN_LONGER(
                    Clause,
                    static_cast<const Self&>(*this).data,
                    static_cast<Conditions&&>(given).data...
                )
            } else {
                return detail::with_condition<where_clause>(
                    static_cast<const Self&>(*this),
                    detail::all_of(static_cast<Conditions&&>(given)...)
                );
            }
        }
    };
};

} // namespace detail

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
