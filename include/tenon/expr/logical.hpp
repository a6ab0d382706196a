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

/// Conditions connected by AND: all of them side by side, so that what is made for a WHERE is made once, not
/// for each that it begins with.
template <class... Parts>
struct conjunction : node_facts<
                         (Parts::count + ...),
                         (Parts::facts | ...) & ~static_cast<unsigned>(is_label | is_untyped),
                         level::and_> {
    using type = bool;
    using parameters = concat<typename Parts::parameters...>;
    static constexpr bool nullable(const null_scope& s) noexcept {
        return (Parts::nullable(s) || ...);
    }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (conjunction::count == 0)
            if (w.grouped(&id_byte<conjunction>))
                return;
        (Parts::walk(w), ...);
    }
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return (is_present<Parts>(cells, std::exchange(first, first + Parts::count)) || ...);
    }
};

template <class Left, class Right> struct connected {
    using type = conjunction<Left, Right>;
};
template <class... Parts, class Right> struct connected<conjunction<Parts...>, Right> {
    using type = conjunction<Parts..., Right>;
};
/// `left AND right`.
template <class Left, class Right> using connected_by_and = typename connected<Left, Right>::type;

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

template <class D, class... Parts>
constexpr void spell(ansi, detail::conjunction<Parts...>, writer<D> w) {
    if constexpr ((detail::conjunction<Parts...>::facts & detail::is_dynamic) != 0) {
        detail::spell_present<Parts...>(w, " AND ", detail::level::and_);
    } else {
        std::string_view between;
        ((w << std::exchange(between, " AND "),
          w.open(detail::binds_looser<Parts, detail::level::and_>),
          spell(D{}, Parts{}, w),
          w.close(detail::binds_looser<Parts, detail::level::and_>)),
         ...);
    }
}

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::disjunction<Left, Right>, writer<D> w) {
    detail::spell_present<Left, Right>(w, " OR ", detail::level::or_);
}

template <class D, class Operand>
constexpr void spell(ansi, detail::negation<Operand>, writer<D> w) {
    (w << "NOT ").part(Operand{}, detail::level_of<Operand> <= detail::level::not_);
}

} // namespace tenon
