// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Calculation: + - * / %, the sign, and text behind text.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/comparison.hpp>
#include <tenon/expr/shift.hpp>

namespace tenon {

namespace detail {

struct plus {
    static constexpr std::string_view symbol = " + ";
};
struct minus {
    static constexpr std::string_view symbol = " - ";
};
struct times {
    static constexpr std::string_view symbol = " * ";
};
struct divide {
    static constexpr std::string_view symbol = " / ";
};
struct remainder {
    static constexpr std::string_view symbol = " % ";
};

template <class Op>
inline constexpr bool multiplies =
    std::same_as<Op, times> || std::same_as<Op, divide> || std::same_as<Op, remainder>;

/// `left <op> right` over numbers.
template <class Op, class Sql, class Left, class Right>
struct arithmetic : composed<arithmetic<Op, Sql, Left, Right>, Left, Right> {
    using type = Sql;
    static constexpr level precedence = multiplies<Op> ? level::multiplicative : level::additive;
    static constexpr bool nullable(const null_scope& s) noexcept {
        // x / 0 is NULL on SQLite and MySQL, an error on PostgreSQL
        return Left::nullable(s) || Right::nullable(s);
    }
};

/// `-operand`.
template <class Sql, class Operand>
struct minus_sign : composed<minus_sign<Sql, Operand>, Operand> {
    using type = Sql;
    static constexpr level precedence = level::unary;
};

/// `left || right` over text, `CONCAT(left, right)` on MySQL.
template <class Left, class Right>
struct concatenation : composed<concatenation<Left, Right>, Left, Right> {
    using type = text;
    static constexpr level precedence = level::additive;
};

template <class Sql> struct as_exact {
    using type = Sql;
};
template <std::integral Integer> struct as_exact<Integer> {
    using type = decimal<digits_of<Integer>, 0>;
};

template <class Op, class Left, class Right> consteval auto exact_result() {
    using L = typename as_exact<Left>::type;
    using R = typename as_exact<Right>::type;
    if constexpr (std::same_as<Op, times>)
        return std::type_identity<decimal_product_t<L, R>>{};
    else if constexpr (std::same_as<Op, divide>)
        return std::type_identity<decimal_quotient_t<L, R>>{};
    else
        return std::type_identity<decimal_sum_t<L, R>>{};
}

/// The type of `left <op> right`; no_sql_type where there is none. Integers stay integers
/// (7 / 2 is 3), decimals grow by SQL's rules, a double beside an exact number is refused unless
/// it is an integer.
template <class Op, class Left, class Right> consteval auto arithmetic_result() {
    constexpr family left = family_of<Left>;
    constexpr family right = family_of<Right>;
    if constexpr (left == family::any || right == family::any)
        return std::type_identity<any_type>{};
    else if constexpr (customised<Left> || customised<Right>)
        return std::type_identity<no_sql_type>{};
    else if constexpr (left == family::integer && right == family::integer)
        return wider_integer<Left, Right>();
    else if constexpr ((left == family::decimal && (right == family::decimal || right == family::integer)) || (left == family::integer && right == family::decimal))
        return exact_result<Op, Left, Right>();
    else if constexpr ((left == family::floating && (right == family::floating || right == family::integer)) || (left == family::integer && right == family::floating))
        return std::type_identity<double>{};
    else
        return std::type_identity<no_sql_type>{};
}
template <class Op, class Left, class Right>
using arithmetic_type = typename decltype(arithmetic_result<Op, Left, Right>())::type;

// Rules

template <class X>
inline constexpr bool number_or_any =
    family_of<type_of<X>> == family::integer || family_of<type_of<X>> == family::decimal ||
    family_of<type_of<X>> == family::floating || is_untyped_operand<X>;

template <class L, class R> consteval bool numeric_operands_now() {
    if constexpr (already_refused<L, R>)
        return true;
    else if constexpr (!number_or_any<L> || !number_or_any<R>)
        return false;
    else
        return !std::same_as<arithmetic_type<plus, type_of<L>, type_of<R>>, no_sql_type>;
}
template <class L, class R> inline constexpr bool numeric_operands = numeric_operands_now<L, R>();

template <class Left, class Right> inline constexpr bool scales_fit = true;
template <int P, int Scale, int OtherP, int OtherScale>
inline constexpr bool scales_fit<decimal<P, Scale>, decimal<OtherP, OtherScale>> =
    Scale + OtherScale <= 38;
/// Whether there is a decimal for their product.
template <class L, class R> inline constexpr bool product_fits = scales_fit<type_of<L>, type_of<R>>;

template <class X> inline constexpr bool text_operand = family_of<type_of<X>> == family::text;
template <class L, class R>
inline constexpr bool text_operands =
    (text_operand<L> ||
     is_untyped_operand<
         L>)&&(text_operand<R> || is_untyped_operand<R>)&&(text_operand<L> || text_operand<R>);

template <class L, class R>
inline constexpr bool addable = numeric_operands<L, R> || text_operands<L, R> || shifts<L, R>;
template <class L, class R>
inline constexpr bool subtractable = numeric_operands<L, R> || dates<L, R> || shifts<L, R>;

/// Databases differ on what is left of numbers with a fraction.
template <class X>
inline constexpr bool integer_or_any =
    family_of<type_of<X>> == family::integer || family_of<type_of<X>> == family::any;
template <class L, class R>
inline constexpr bool whole_remainder = integer_or_any<L> && integer_or_any<R>;

template <class Op, class L, class R> TENON_INLINE auto calculate(L&& l, R&& r) {
    using Left = lifted<type_of<R>, L&&>;
    using Right = lifted<type_of<L>, R&&>;
    using Sql = arithmetic_type<Op, typename Left::type, typename Right::type>;
    return make_binary<arithmetic<Op, Sql, Left, Right>, Left, Right>(
        static_cast<L&&>(l), static_cast<R&&>(r)
    );
}

template <class L, class R> TENON_INLINE auto concatenate(L&& l, R&& r) {
    using Left = lifted<text, L&&>;
    using Right = lifted<text, R&&>;
    return make<concatenation<Left, Right>, text, text>(static_cast<L&&>(l), static_cast<R&&>(r));
}

} // namespace detail

template <class D, class Op, class Sql, class Left, class Right>
constexpr void spell(ansi, detail::arithmetic<Op, Sql, Left, Right>, writer<D> w) {
    constexpr detail::level own = detail::arithmetic<Op, Sql, Left, Right>::precedence;
    w.part(Left{}, detail::level_of<Left> < own) << Op::symbol;
    w.part(Right{}, detail::level_of<Right> <= own);
}

template <class D, class Sql, class Operand>
constexpr void spell(ansi, detail::minus_sign<Sql, Operand>, writer<D> w) {
    (w << '-').part(Operand{}, detail::level_of<Operand> <= detail::level::unary);
}

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::concatenation<Left, Right>, writer<D> w) {
    w.part(Left{}, detail::level_of<Left> < detail::level::additive) << " || ";
    w.part(Right{}, detail::level_of<Right> < detail::level::additive);
}

} // namespace tenon
