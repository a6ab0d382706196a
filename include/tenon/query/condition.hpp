// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Conditions: what WHERE, HAVING and ON have in common.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/statement.hpp>

namespace tenon::detail {

/// All of several conditions as one.
template <class Only> TENON_INLINE Only&& all_of(Only&& only) { return std::forward<Only>(only); }
template <class First, class Second, class... Rest>
TENON_INLINE auto all_of(First&& first, Second&& second, Rest&&... rest) {
    return all_of(
        std::forward<First>(first) && std::forward<Second>(second), std::forward<Rest>(rest)...
    );
}

template <class... Conditions>
concept conditions = sizeof...(Conditions) != 0 && (condition<Conditions> && ...);

template <class X>
concept aggregate_free_one = !is_operand<X> || (node_of<X>::facts & has_aggregate) == 0;
template <class... Xs>
concept aggregate_free = (aggregate_free_one<Xs> && ...);

/// The statement with a condition more: in the last clause, if that is one of `Clause`, or in a new one.
template <template <class> class Clause, class Self, class Condition>
TENON_INLINE auto with_condition(const Self& self, Condition&& given) {
    using Node = lifted<bool, Condition&&>;
    using Last = typename Self::last_clause;
    if constexpr (std::same_as<typename Last::kind, typename Clause<Node>::kind>)
        return detail::with_last_clause<
            Clause<connected_by_and<typename Last::condition, Node>>,
            bool>(self, static_cast<Condition&&>(given));
    else
        return detail::with_clause<Clause<Node>, bool>(self, static_cast<Condition&&>(given));
}

} // namespace tenon::detail
