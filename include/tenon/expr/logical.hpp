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

/// `left AND right`. Written out, since queries have the most of it: `composed` would be a class more for each.
template <class Left, class Right> struct conjunction {
    using type = bool;
    static constexpr level precedence = level::and_;
    using parameters = concat<typename Left::parameters, typename Right::parameters>;
    static constexpr std::size_t count = Left::count + Right::count;
    static constexpr unsigned facts =
        (Left::facts | Right::facts) & ~static_cast<unsigned>(is_label | is_untyped);
    static constexpr bool nullable(const null_scope& s) noexcept {
        return Left::nullable(s) || Right::nullable(s);
    }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (count == 0)
            if (w.grouped(&id_byte<conjunction>))
                return;
        Left::walk(w);
        Right::walk(w);
    }
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

// Conditions connected by AND lean to the left. Up to five are written in one go: each function for a part
// of a WHERE is one more for each query.
#define TENON_SPELL_PART(Part)                                                                     \
    if constexpr (detail::level_of<Part> < detail::level::and_)                                    \
        w.part(Part{}, true);                                                                      \
    else                                                                                           \
        spell(D{}, Part{}, w);

template <class D, class First, class Second>
constexpr void spell(ansi, detail::conjunction<First, Second>, writer<D> w) {
    if constexpr (((First::facts | Second::facts) & detail::is_dynamic) != 0) {
        detail::spell_present(w, First{}, Second{}, " AND ", detail::level::and_);
    } else {
        TENON_SPELL_PART(First)
        w << " AND ";
        TENON_SPELL_PART(Second)
    }
}
template <class D, class First, class Second, class Third>
constexpr void spell(
    ansi, detail::conjunction<detail::conjunction<First, Second>, Third>, writer<D> w
) {
    if constexpr (((First::facts | Second::facts | Third::facts) & detail::is_dynamic) != 0) {
        detail::spell_present(
            w, detail::conjunction<First, Second>{}, Third{}, " AND ", detail::level::and_
        );
    } else {
        TENON_SPELL_PART(First)
        w << " AND ";
        TENON_SPELL_PART(Second)
        w << " AND ";
        TENON_SPELL_PART(Third)
    }
}
template <class D, class First, class Second, class Third, class Fourth>
constexpr void spell(
    ansi,
    detail::conjunction<detail::conjunction<detail::conjunction<First, Second>, Third>, Fourth>,
    writer<D> w
) {
    if constexpr (((First::facts | Second::facts | Third::facts | Fourth::facts) & detail::is_dynamic) != 0) {
        detail::spell_present(
            w,
            detail::conjunction<detail::conjunction<First, Second>, Third>{},
            Fourth{},
            " AND ",
            detail::level::and_
        );
    } else {
        TENON_SPELL_PART(First)
        w << " AND ";
        TENON_SPELL_PART(Second)
        w << " AND ";
        TENON_SPELL_PART(Third)
        w << " AND ";
        TENON_SPELL_PART(Fourth)
    }
}
template <class D, class First, class Second, class Third, class Fourth, class Fifth>
constexpr void spell(
    ansi,
    detail::conjunction<
        detail::conjunction<detail::conjunction<detail::conjunction<First, Second>, Third>, Fourth>,
        Fifth>,
    writer<D> w
) {
    if constexpr (((First::facts | Second::facts | Third::facts | Fourth::facts | Fifth::facts) & detail::is_dynamic) != 0) {
        detail::spell_present(
            w,
            detail::conjunction<
                detail::conjunction<detail::conjunction<First, Second>, Third>,
                Fourth>{},
            Fifth{},
            " AND ",
            detail::level::and_
        );
    } else {
        TENON_SPELL_PART(First)
        w << " AND ";
        TENON_SPELL_PART(Second)
        w << " AND ";
        TENON_SPELL_PART(Third)
        w << " AND ";
        TENON_SPELL_PART(Fourth)
        w << " AND ";
        TENON_SPELL_PART(Fifth)
    }
}

#undef TENON_SPELL_PART

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::disjunction<Left, Right>, writer<D> w) {
    detail::spell_present(w, Left{}, Right{}, " OR ", detail::level::or_);
}

template <class D, class Operand>
constexpr void spell(ansi, detail::negation<Operand>, writer<D> w) {
    (w << "NOT ").part(Operand{}, detail::level_of<Operand> <= detail::level::not_);
}

} // namespace tenon
