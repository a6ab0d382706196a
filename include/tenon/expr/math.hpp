// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Functions of numbers: abs, sign, round, floor, ceil, power, sqrt, ln, exp.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/aggregate.hpp>
#include <tenon/expr/common_type.hpp>

namespace tenon {

namespace detail {

/// `ROUND(operand, digits)`.
template <class Sql, class Operand>
struct rounded_to : composed<rounded_to<Sql, Operand>, Operand> {
    using type = Sql;
};

/// -1, 0 or 1.
template <class Operand> struct sign_of : composed<sign_of<Operand>, Operand> {
    using type = std::int32_t;
};

/// A function of doubles that is not defined for all of them: then NULL, or an error on PostgreSQL.
template <name Word, class... Arguments>
struct partial_call : composed<partial_call<Word, Arguments...>, Arguments...> {
    using type = double;
    static constexpr bool nullable(const null_scope&) noexcept { return true; }
};

/// A decimal with fewer digits behind the point; rounding up may want one more before it.
template <class Sql, int Digits>
using fewer_digits = std::conditional_t<
    (Digits < Sql::scale),
    capped_decimal<Sql::precision - Sql::scale + 1 + Digits, Digits>,
    Sql>;

template <class Sql> struct whole_type {
    using type = double;
};
template <int Precision, int Scale> struct whole_type<decimal<Precision, Scale>> {
    using type = fewer_digits<decimal<Precision, Scale>, 0>;
};

// Rules

template <class X> consteval bool decimal_now() {
    if constexpr (is_operand<X>)
        return refused_node<node_of<X>> || is_decimal<type_of<X>>;
    else
        return false;
}
template <class X> inline constexpr bool decimal_expression = decimal_now<X>();

template <class X>
inline constexpr bool fraction_expression =
    decimal_expression<X> || (is_operand<X> && family_of<type_of<X>> == family::floating);

template <int Digits, class X> consteval bool digits_now() {
    if constexpr (is_decimal<type_of<X>>)
        return Digits >= 0 && Digits <= type_of<X>::scale;
    else
        return true;
}
template <int Digits, class X> inline constexpr bool has_digits = digits_now<Digits, X>();

template <class X> consteval bool double_now() {
    if constexpr (is_operand<X>)
        return is_untyped_operand<X> || already_refused<X> ||
               family_of<type_of<X>> == family::floating;
    else
        return is_value<X> && !is_optional<X> && assignable<double, X>();
}
template <class... Xs>
inline constexpr bool doubles =
    (double_now<std::remove_cvref_t<Xs>>() && ...) && (is_operand<Xs> || ...);

} // namespace detail

#define TENON_NUMBER_RULES(RULE, function)                                                         \
    RULE((diagnose_if(                                                                             \
        not(detail::number_operand<X>),                                                            \
        "tenon::" function ": the argument is no number; cast it",                                 \
        "error"                                                                                    \
    )))

#define TENON_ROUND_RULES(RULE)                                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::decimal_expression<X>),                                                        \
        "tenon::round: the argument is no decimal; tn::cast<tn::decimal<P, S>>(x) rounds a "       \
        "double",                                                                                  \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::has_digits<Digits, X>),                                                        \
        "tenon::round: the argument has fewer digits than that; give 0 to its scale",              \
        "error"                                                                                    \
    )))

#define TENON_WHOLE_RULES(RULE, function)                                                          \
    RULE((diagnose_if(                                                                             \
        not(detail::fraction_expression<X>),                                                       \
        "tenon::" function ": the argument is no decimal and no double; cast it",                  \
        "error"                                                                                    \
    )))

#define TENON_DOUBLE_RULES(RULE, function, ...)                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::doubles<__VA_ARGS__>),                                                         \
        "tenon::" function ": the argument is no double; cast it, tn::cast<double>(x)",            \
        "error"                                                                                    \
    )))

/// The number without its sign, `ABS(x)`.
template <class X>
    requires(!is_decimal<std::remove_cvref_t<X>>) // whose own abs() is found by argument
TENON_INLINE auto abs(X&& x) TENON_NUMBER_RULES(TENON_AT_CALL, "abs") {
    using detail::refusal;
    TENON_NUMBER_RULES(TENON_OR_REFUSE, "abs") {
        using Sql = detail::type_of<X>;
        return detail::make_as<detail::call<"ABS", Sql, detail::node_of<X>>, Sql>(std::forward<X>(x)
        );
    }
}

/// -1, 0 or 1, a std::int32_t. \par SQL `SIGN(x)`
template <class X> TENON_INLINE auto sign(X&& x) TENON_NUMBER_RULES(TENON_AT_CALL, "sign") {
    using detail::refusal;
    TENON_NUMBER_RULES(TENON_OR_REFUSE, "sign")
    return detail::make_as<detail::sign_of<detail::node_of<X>>, void>(std::forward<X>(x));
}

/// A decimal with so many digits behind the point, rounded half away from zero: `tn::round<1>(x)`.
/// Databases round doubles each in its own way: cast those, `tn::cast<tn::decimal<10, 2>>(x)`.
/// \par SQL `ROUND(x, 1)`
template <int Digits = 0, class X> TENON_INLINE auto round(X&& x) TENON_ROUND_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_ROUND_RULES(TENON_OR_REFUSE) {
        using Sql = detail::fewer_digits<detail::type_of<X>, Digits>;
        return detail::make_as<detail::rounded_to<Sql, detail::node_of<X>>, Sql>(std::forward<X>(x)
        );
    }
}

/// The largest whole number that is not above `x`, `FLOOR(x)`: a decimal of scale 0, or a double.
template <class X> TENON_INLINE auto floor(X&& x) TENON_WHOLE_RULES(TENON_AT_CALL, "floor") {
    using detail::refusal;
    TENON_WHOLE_RULES(TENON_OR_REFUSE, "floor") {
        using Sql = typename detail::whole_type<detail::type_of<X>>::type;
        return detail::make_as<detail::call<"FLOOR", Sql, detail::node_of<X>>, Sql>(
            std::forward<X>(x)
        );
    }
}

/// The smallest whole number that is not below `x`, `CEIL(x)`: a decimal of scale 0, or a double.
template <class X> TENON_INLINE auto ceil(X&& x) TENON_WHOLE_RULES(TENON_AT_CALL, "ceil") {
    using detail::refusal;
    TENON_WHOLE_RULES(TENON_OR_REFUSE, "ceil") {
        using Sql = typename detail::whole_type<detail::type_of<X>>::type;
        return detail::make_as<detail::call<"CEIL", Sql, detail::node_of<X>>, Sql>(std::forward<X>(x
        ));
    }
}

/// `x` to the power `y`, doubles. Where there is none it is NULL, or an error on PostgreSQL.
/// \par SQL `POWER(x, y)`
template <class X, class Y>
TENON_INLINE auto power(X&& x, Y&& y) TENON_DOUBLE_RULES(TENON_AT_CALL, "power", X, Y) {
    using detail::refusal;
    TENON_DOUBLE_RULES(TENON_OR_REFUSE, "power", X, Y) {
        using Node = detail::
            partial_call<"POWER", detail::bound_as<double, X&&>, detail::bound_as<double, Y&&>>;
        return detail::make_as<Node, double>(std::forward<X>(x), std::forward<Y>(y));
    }
}

/// The square root of a double; of a negative one NULL, or an error on PostgreSQL. \par SQL `SQRT(x)`
template <class X> TENON_INLINE auto sqrt(X&& x) TENON_DOUBLE_RULES(TENON_AT_CALL, "sqrt", X) {
    using detail::refusal;
    TENON_DOUBLE_RULES(TENON_OR_REFUSE, "sqrt", X)
    return detail::make_as<detail::partial_call<"SQRT", detail::bound_as<double, X&&>>, double>(
        std::forward<X>(x)
    );
}

/// The natural logarithm of a double; of one that is not positive NULL, or an error on PostgreSQL.
/// \par SQL `LN(x)`
template <class X> TENON_INLINE auto ln(X&& x) TENON_DOUBLE_RULES(TENON_AT_CALL, "ln", X) {
    using detail::refusal;
    TENON_DOUBLE_RULES(TENON_OR_REFUSE, "ln", X)
    return detail::make_as<detail::partial_call<"LN", detail::bound_as<double, X&&>>, double>(
        std::forward<X>(x)
    );
}

/// e to the power `x`, a double. \par SQL `EXP(x)`
template <class X> TENON_INLINE auto exp(X&& x) TENON_DOUBLE_RULES(TENON_AT_CALL, "exp", X) {
    using detail::refusal;
    TENON_DOUBLE_RULES(TENON_OR_REFUSE, "exp", X)
    return detail::make_as<detail::call<"EXP", double, detail::bound_as<double, X&&>>, double>(
        std::forward<X>(x)
    );
}

#undef TENON_DOUBLE_RULES
#undef TENON_WHOLE_RULES
#undef TENON_ROUND_RULES
#undef TENON_NUMBER_RULES

template <class D, class Sql, class Operand>
constexpr void spell(ansi, detail::rounded_to<Sql, Operand>, writer<D> w) {
    (w << "ROUND(" << Operand{} << ", ").number(Sql::scale) << ')';
}

template <class D, class Operand>
constexpr void spell(ansi, detail::sign_of<Operand>, writer<D> w) {
    w << "CAST(SIGN(" << Operand{} << ") AS INTEGER)";
}

template <class D, name Word, class... Arguments>
constexpr void spell(ansi, detail::partial_call<Word, Arguments...>, writer<D> w) {
    w << detail::call<Word, double, Arguments...>{};
}

} // namespace tenon
