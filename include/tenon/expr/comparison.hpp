// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Comparisons: = <> < <= > >=.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>
#include <tenon/expr/dynamic.hpp>

namespace tenon {

namespace detail {

/// What an operator is called in C++ and spelt in SQL, and how tightly it binds.
struct equal_to {
    static constexpr std::string_view symbol = " = ";
};
struct not_equal_to {
    static constexpr std::string_view symbol = " <> ";
};
struct less {
    static constexpr std::string_view symbol = " < ";
};
struct less_equal {
    static constexpr std::string_view symbol = " <= ";
};
struct greater {
    static constexpr std::string_view symbol = " > ";
};
struct greater_equal {
    static constexpr std::string_view symbol = " >= ";
};

/// `left <op> right`, a boolean. Written out for the reason that conjunction is.
template <class Op, class Left, class Right>
struct comparison
    : node_facts<
          Left::count + Right::count,
          (Left::facts | Right::facts) & ~static_cast<unsigned>(is_label | is_untyped),
          level::comparison> {
    using type = bool;
    using parameters = concat<typename Left::parameters, typename Right::parameters>;
    static constexpr bool nullable(const null_scope& s) noexcept {
        return Left::nullable(s) || Right::nullable(s);
    }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (comparison::count == 0)
            if (w.grouped(&id_byte<comparison>))
                return;
        Left::walk(w);
        Right::walk(w);
    }
};

// Rules

/// Two operands, or an operand and a value, of which one may be compared with the other.
template <class Operand, class Value>
concept comparable_with_value =
    is_operand<Operand> && !is_operand<Value> &&
    (is_untyped_operand<Operand> || comparable_value<type_of<Operand>, plain_value<Value>>());
template <class L, class R>
concept comparable_operands =
    already_refused<L, R> ||
    (is_operand<L> && is_operand<R> && comparable<type_of<L>, type_of<R>>()) ||
    comparable_with_value<L, R> || comparable_with_value<R, L>;

/// Whether databases agree on the order of what is compared: most have intervals as text.
template <class X>
concept interval_operand = is_operand<X> && family_of<type_of<X>> == family::interval;
template <class L, class R>
concept ordered_sides = !(is_operand<L> ? interval_operand<L> : interval_operand<R>);

/// For operators that are not left out with an optional value.
template <class L, class R>
concept no_null_number = already_refused<L, R> || (!is_optional_value<L> && !is_optional_value<R> &&
                                                   !is_optional_operand<std::remove_cvref_t<L>> &&
                                                   !is_optional_operand<std::remove_cvref_t<R>>);

template <class L, class R>
concept no_null_operand = already_refused<L, R> || (!is_optional_value<L> && !is_optional_value<R>);

template <class L, class R>
concept typed_operands = !(is_untyped_operand<L> && is_untyped_operand<R>);

/// The node of `l <op> r`.
template <class Op, class L, class R>
using compared = with_presence<comparison<Op, lifted<type_of<R>, L>, lifted<type_of<L>, R>>, L, R>;

} // namespace detail

template <class D, class Op, class Left, class Right>
constexpr void spell(ansi, detail::comparison<Op, Left, Right>, writer<D> w) {
    if constexpr (detail::binds_looser<Left, detail::level::additive>)
        w.part(Left{}, true);
    else
        spell(D{}, Left{}, w);
    w << Op::symbol;
    if constexpr (detail::binds_looser<Right, detail::level::additive>)
        w.part(Right{}, true);
    else
        spell(D{}, Right{}, w);
}

} // namespace tenon
