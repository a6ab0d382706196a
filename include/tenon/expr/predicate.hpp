// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Predicates about NULL: IS NULL, IS NOT NULL, IS [NOT] DISTINCT FROM.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

/// `operand IS [NOT] NULL`.
template <bool Null, class Operand> struct null_test : composed<null_test<Null, Operand>, Operand> {
    using type = bool;
    static constexpr level precedence = level::comparison;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (Null && requires { Operand::is_column; })
            Operand::walk_null_test(w);
        composed<null_test, Operand>::walk(w);
    }
};

/// `left IS [NOT] DISTINCT FROM right`: comparison in which NULL is a value.
template <bool Distinct, class Left, class Right>
struct distinction : composed<distinction<Distinct, Left, Right>, Left, Right> {
    using type = bool;
    static constexpr level precedence = level::comparison;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
};

template <class L, class R> consteval bool distinguishable_now() {
    if constexpr (already_refused<L, R>)
        return true;
    else if constexpr (is_operand<R>)
        return comparable<type_of<L>, type_of<R>>();
    else
        return comparable_value<type_of<L>, std::remove_cvref_t<R>>();
}
template <class L, class R> inline constexpr bool distinguishable = distinguishable_now<L, R>();

} // namespace detail

#define TENON_DISTINCT_RULES(RULE, function)                                                       \
    RULE((diagnose_if(                                                                             \
        not(detail::distinguishable<Self, R>),                                                     \
        "tenon::" function ": the two sides are of unlike types; compare like with like, or "      \
        "cast one side",                                                                           \
        "error"                                                                                    \
    )))

namespace detail {

template <class Self> struct predicate_methods {
    /// `x IS NULL`.
    TENON_INLINE auto is_null() const { return test<true>(); }
    /// `x IS NOT NULL`.
    TENON_INLINE auto is_not_null() const { return test<false>(); }

    /// Equal, where NULL equals NULL and nothing else. Takes std::optional too.
    /// \par SQL `x IS NOT DISTINCT FROM y`; SQLite `x IS y`; MySQL `x <=> y`.
    template <class R>
    TENON_INLINE auto is_not_distinct_from(R&& r) const
        TENON_DISTINCT_RULES(TENON_AT_CALL, "is_not_distinct_from") {
        TENON_DISTINCT_RULES(TENON_OR_REFUSE, "is_not_distinct_from")
        return distinguish<false>(std::forward<R>(r));
    }
    /// Unequal, where NULL equals NULL and nothing else. Takes std::optional too.
    /// \par SQL `x IS DISTINCT FROM y`; SQLite `x IS NOT y`; MySQL `NOT (x <=> y)`.
    template <class R>
    TENON_INLINE auto is_distinct_from(R&& r) const
        TENON_DISTINCT_RULES(TENON_AT_CALL, "is_distinct_from") {
        TENON_DISTINCT_RULES(TENON_OR_REFUSE, "is_distinct_from")
        return distinguish<true>(std::forward<R>(r));
    }

private:
    template <bool Null> TENON_INLINE auto test() const {
        return make<null_test<Null, node_of<Self>>, type_of<Self>>(static_cast<const Self&>(*this));
    }
    template <bool Distinct, class R> TENON_INLINE auto distinguish(R&& r) const {
        using Right = lifted<type_of<Self>, R&&>;
        return make<
            distinction<Distinct, node_of<Self>, Right>,
            type_of<Self>,
            typename Right::type>(static_cast<const Self&>(*this), std::forward<R>(r));
    }
};

} // namespace detail

#undef TENON_DISTINCT_RULES

template <class D, bool Null, class Operand>
constexpr void spell(ansi, detail::null_test<Null, Operand>, writer<D> w) {
    detail::spell_part(w, Operand{}, detail::level::comparison, true);
    w << (Null ? " IS NULL" : " IS NOT NULL");
}

template <class D, bool Distinct, class Left, class Right>
constexpr void spell(ansi, detail::distinction<Distinct, Left, Right>, writer<D> w) {
    detail::spell_part(w, Left{}, detail::level::comparison, true);
    w << (Distinct ? D::is_distinct : D::is_not_distinct);
    detail::spell_part(w, Right{}, detail::level::comparison, true);
}

} // namespace tenon
