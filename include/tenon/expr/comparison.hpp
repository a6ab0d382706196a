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
template <class Op, class Left, class Right> struct comparison {
    using type = bool;
    static constexpr level precedence = level::comparison;
    using parameters = concat<typename Left::parameters, typename Right::parameters>;
    static constexpr std::size_t count = Left::count + Right::count;
    static constexpr unsigned facts =
        (Left::facts | Right::facts) & ~static_cast<unsigned>(is_label | is_untyped);
    static constexpr bool nullable(const null_scope& s) noexcept {
        return Left::nullable(s) || Right::nullable(s);
    }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (count == 0)
            if (w.grouped(&id_byte<comparison>))
                return;
        Left::walk(w);
        Right::walk(w);
    }
};

// Rules

/// Two operands, or an operand and a value, of which one may be compared with the other.
template <class L, class R> consteval bool comparable_operands_now() {
    if constexpr (already_refused<L, R>())
        return true;
    else if constexpr (is_operand<L> && is_operand<R>)
        return comparable<type_of<L>, type_of<R>>();
    else if constexpr (is_operand<L>)
        return is_untyped_operand<L>() || comparable_value<type_of<L>, plain_value<R>>();
    else
        return is_untyped_operand<R>() || comparable_value<type_of<R>, plain_value<L>>();
}
template <class L, class R>
inline constexpr bool comparable_operands = comparable_operands_now<L, R>();

/// Whether databases agree on the order of what is compared: most have intervals as text.
template <class L, class R> consteval bool ordered_sides_now() {
    if constexpr (is_operand<L>)
        return family_of<type_of<L>> != family::interval;
    else
        return family_of<type_of<R>> != family::interval;
}
template <class L, class R> inline constexpr bool ordered_sides = ordered_sides_now<L, R>();

/// For operators that are not left out with an optional value.
template <class L, class R>
inline constexpr bool no_null_number =
    already_refused<L, R>() ||
    (!is_optional_value<L> && !is_optional_value<R> &&
     !is_optional_operand<std::remove_cvref_t<L>> && !is_optional_operand<std::remove_cvref_t<R>>);

template <class L, class R>
inline constexpr bool no_null_operand =
    already_refused<L, R>() || (!is_optional_value<L> && !is_optional_value<R>);

template <class L, class R>
inline constexpr bool typed_operands = !(is_untyped_operand<L>() && is_untyped_operand<R>());

/// The node of `l <op> r`.
template <class Op, class L, class R>
using compared = with_presence<comparison<Op, lifted<type_of<R>, L>, lifted<type_of<L>, R>>, L, R>;

} // namespace detail

template <class D, class Op, class Left, class Right>
constexpr void spell(ansi, detail::comparison<Op, Left, Right>, writer<D> w) {
    if constexpr (detail::level_of<Left> <= detail::level::comparison)
        w.part(Left{}, true);
    else
        spell(D{}, Left{}, w);
    w << Op::symbol;
    if constexpr (detail::level_of<Right> <= detail::level::comparison)
        w.part(Right{}, true);
    else
        spell(D{}, Right{}, w);
}

} // namespace tenon
