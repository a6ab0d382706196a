// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// AND, OR and NOT.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>
#include <tenon/expr/dynamic.hpp>

namespace tenon {

namespace detail {

/// `left AND right`.
template <class Left, class Right>
struct conjunction : composed<conjunction<Left, Right>, Left, Right> {
    using type = bool;
    static constexpr level precedence = level::and_;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return is_present<Left>(cells, first) || is_present<Right>(cells, first + Left::count);
    }
};

/// `left OR right`.
template <class Left, class Right>
struct disjunction : composed<disjunction<Left, Right>, Left, Right> {
    using type = bool;
    static constexpr level precedence = level::or_;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return is_present<Left>(cells, first) || is_present<Right>(cells, first + Left::count);
    }
};

/// `NOT operand`.
template <class Operand> struct negation : composed<negation<Operand>, Operand> {
    using type = bool;
    static constexpr level precedence = level::not_;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return is_present<Operand>(cells, first);
    }
};

} // namespace detail

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::conjunction<Left, Right>, writer<D> w) {
    if constexpr (((Left::facts | Right::facts) & detail::is_dynamic) != 0) {
        detail::spell_present(w, Left{}, Right{}, " AND ", detail::level::and_);
    } else {
        constexpr bool left = detail::level_of<Left> < detail::level::and_;
        constexpr bool right = detail::level_of<Right> < detail::level::and_;
        w.open(left);
        spell(D{}, Left{}, w);
        w.close(left);
        w << " AND ";
        w.open(right);
        spell(D{}, Right{}, w);
        w.close(right);
    }
}

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::disjunction<Left, Right>, writer<D> w) {
    detail::spell_present(w, Left{}, Right{}, " OR ", detail::level::or_);
}

template <class D, class Operand>
constexpr void spell(ansi, detail::negation<Operand>, writer<D> w) {
    (w << "NOT ").part(Operand{}, detail::level_of<Operand> <= detail::level::not_);
}

} // namespace tenon
