// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The operators of C++ as those of SQL: == != < <= > >=, && || !, + - * / %.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>
#include <tenon/expr/dynamic.hpp>
#include <tenon/expr/shift.hpp>

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

/// `left <op> right`, a boolean.
template <class Op, class Left, class Right>
struct comparison : composed<comparison<Op, Left, Right>, Left, Right> {
    using type = bool;
    static constexpr level precedence = level::comparison;
};

/// `left AND right`.
template <class Left, class Right> struct conjunction : composed<conjunction<Left, Right>, Left, Right> {
    using type = bool;
    static constexpr level precedence = level::and_;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return is_present<Left>(cells, first) || is_present<Right>(cells, first + Left::count);
    }
};

/// `left OR right`.
template <class Left, class Right> struct disjunction : composed<disjunction<Left, Right>, Left, Right> {
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
template <class Sql, class Operand> struct minus_sign : composed<minus_sign<Sql, Operand>, Operand> {
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
        return std::type_identity<std::common_type_t<Left, Right>>{};
    else if constexpr ((left == family::decimal && (right == family::decimal || right == family::integer)) ||
                       (left == family::integer && right == family::decimal))
        return exact_result<Op, Left, Right>();
    else if constexpr ((left == family::floating && (right == family::floating || right == family::integer)) ||
                       (left == family::integer && right == family::floating))
        return std::type_identity<double>{};
    else
        return std::type_identity<no_sql_type>{};
}
template <class Op, class Left, class Right>
using arithmetic_type = typename decltype(arithmetic_result<Op, Left, Right>())::type;

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

template <class L, class R>
inline constexpr bool no_null_operand = already_refused<L, R>() || (!is_optional_value<L> && !is_optional_value<R>);

template <class L, class R>
inline constexpr bool typed_operands = !(is_untyped_operand<L>() && is_untyped_operand<R>());

template <class X>
inline constexpr bool number_or_any = family_of<type_of<X>> == family::integer ||
                                      family_of<type_of<X>> == family::decimal ||
                                      family_of<type_of<X>> == family::floating || is_untyped_operand<X>();

template <class L, class R> consteval bool numeric_operands_now() {
    if constexpr (already_refused<L, R>())
        return true;
    else if constexpr (!number_or_any<L> || !number_or_any<R>)
        return false;
    else
        return !std::same_as<arithmetic_type<plus, type_of<L>, type_of<R>>, no_sql_type>;
}
template <class L, class R>
inline constexpr bool numeric_operands = numeric_operands_now<L, R>();

template <class X> inline constexpr bool text_operand = family_of<type_of<X>> == family::text;
template <class L, class R>
inline constexpr bool text_operands =
    (text_operand<L> || is_untyped_operand<L>()) && (text_operand<R> || is_untyped_operand<R>()) &&
    (text_operand<L> || text_operand<R>);

template <class L, class R>
inline constexpr bool addable = numeric_operands<L, R> || text_operands<L, R> || shifts<L, R>;
template <class L, class R>
inline constexpr bool subtractable = numeric_operands<L, R> || dates<L, R> || shifts<L, R>;

/// A double beside an exact number: which of the two would lose?
template <class L, class R>
inline constexpr bool whole_remainder =
    already_refused<L, R>() || (family_of<type_of<L>> == family::integer && family_of<type_of<R>> == family::integer);

template <class Op, class L, class R> TENON_INLINE auto compare(L&& l, R&& r) {
    using Left = lifted<type_of<R>, L&&>;
    using Right = lifted<type_of<L>, R&&>;
    using Node = with_presence<comparison<Op, Left, Right>, L, R>;
    return make_binary<Node, Left, Right>(static_cast<L&&>(l), static_cast<R&&>(r));
}

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

#define TENON_COMPARISON_RULES(RULE, op)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_operand<L, R>),                                                        \
        "tenon::operator" op ": NULL is never equal nor unequal to anything; use is_null(), "      \
        "is_not_distinct_from() or if_set()",                                                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_operands<L, R>),                                                         \
        "tenon::operator" op ": neither side has a type; give one parameter its type, "            \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::comparable_operands<L, R>),                                                    \
        "tenon::operator" op ": the two sides are of unlike types; compare like with like, "       \
        "or cast one side",                                                                        \
        "error"                                                                                    \
    )))

#define TENON_LOGICAL_RULES(RULE, op)                                                              \
    RULE((diagnose_if(                                                                             \
        not(detail::condition<L>&& detail::condition<R>),                                          \
        "tenon::operator" op ": an operand is no condition; compare it with something",            \
        "error"                                                                                    \
    )))

#define TENON_ARITHMETIC_RULES(RULE, op)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_operand<L, R>),                                                        \
        "tenon::operator" op ": NULL makes the result NULL; use coalesce() or leave it out",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_operands<L, R>),                                                         \
        "tenon::operator" op ": neither side has a type; give one parameter its type, "            \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::numeric_operands<L, R>),                                                       \
        "tenon::operator" op ": the operands are no numbers that go together; cast one side",      \
        "error"                                                                                    \
    )))

#define TENON_SUM_RULES(RULE)                                                                      \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_operand<L, R>),                                                        \
        "tenon::operator+: NULL makes the result NULL; use coalesce() or leave it out",            \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_operands<L, R>),                                                         \
        "tenon::operator+: neither side has a type; give one parameter its type, "                 \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::shiftable<L, R>),                                                              \
        "tenon::operator+: the duration does not go with this; a date moves by days, weeks, "      \
        "months and years, a timestamp by microseconds too",                                       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::addable<L, R>),                                                                \
        "tenon::operator+: the operands are neither numbers that go together nor texts; "          \
        "cast one side",                                                                           \
        "error"                                                                                    \
    )))

#define TENON_DIFFERENCE_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_operand<L, R>),                                                        \
        "tenon::operator-: NULL makes the result NULL; use coalesce() or leave it out",            \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_operands<L, R>),                                                         \
        "tenon::operator-: neither side has a type; give one parameter its type, "                 \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::shiftable<L, R>),                                                              \
        "tenon::operator-: the duration does not go with this; a date moves by days, weeks, "      \
        "months and years, a timestamp by microseconds too",                                       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::subtractable<L, R>),                                                           \
        "tenon::operator-: the operands are neither numbers that go together nor dates; cast "     \
        "one side",                                                                                \
        "error"                                                                                    \
    )))

#define TENON_NOT_RULES(RULE)                                                                      \
    RULE((diagnose_if(                                                                             \
        not(detail::condition<X>),                                                                 \
        "tenon::operator!: the operand is no condition; compare it with something",                \
        "error"                                                                                    \
    )))

#define TENON_SIGN_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::numeric_operands<X, X>),                                                       \
        "tenon::operator-: the operand is no number; cast it",                                     \
        "error"                                                                                    \
    )))

/// The base of everything that may stand in an expression. Its friends are the operators, found
/// by argument: one set for all expressions, not one for each type of expression. They are found
/// for rows, too, whose type names expressions, hence the constraint.
struct operand {
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator==(L&& l, R&& r)
        TENON_COMPARISON_RULES(TENON_AT_CALL, "==") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "==")
        return detail::compare<detail::equal_to>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator!=(L&& l, R&& r)
        TENON_COMPARISON_RULES(TENON_AT_CALL, "!=") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "!=")
        return detail::compare<detail::not_equal_to>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator<(L&& l, R&& r)
        TENON_COMPARISON_RULES(TENON_AT_CALL, "<") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "<")
        return detail::compare<detail::less>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator<=(L&& l, R&& r)
        TENON_COMPARISON_RULES(TENON_AT_CALL, "<=") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "<=")
        return detail::compare<detail::less_equal>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator>(L&& l, R&& r)
        TENON_COMPARISON_RULES(TENON_AT_CALL, ">") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, ">")
        return detail::compare<detail::greater>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator>=(L&& l, R&& r)
        TENON_COMPARISON_RULES(TENON_AT_CALL, ">=") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, ">=")
        return detail::compare<detail::greater_equal>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    /// The difference of numbers; of dates, in days; a date or a timestamp less a duration.
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator-(L&& l, R&& r) TENON_DIFFERENCE_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_DIFFERENCE_RULES(TENON_OR_REFUSE)
        if constexpr (detail::shifts<L, R>)
            return detail::shift<-1>(static_cast<L&&>(l), static_cast<R&&>(r));
        else if constexpr (detail::dates<L, R>)
            return detail::count_days(static_cast<L&&>(l), static_cast<R&&>(r));
        else
            return detail::calculate<detail::minus>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator*(L&& l, R&& r)
        TENON_ARITHMETIC_RULES(TENON_AT_CALL, "*") {
        using detail::refusal;
        TENON_ARITHMETIC_RULES(TENON_OR_REFUSE, "*")
        return detail::calculate<detail::times>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator/(L&& l, R&& r)
        TENON_ARITHMETIC_RULES(TENON_AT_CALL, "/") {
        using detail::refusal;
        TENON_ARITHMETIC_RULES(TENON_OR_REFUSE, "/")
        return detail::calculate<detail::divide>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator%(L&& l, R&& r)
        TENON_ARITHMETIC_RULES(TENON_AT_CALL, "%") {
        using detail::refusal;
        TENON_ARITHMETIC_RULES(TENON_OR_REFUSE, "%")
        return detail::calculate<detail::remainder>(static_cast<L&&>(l), static_cast<R&&>(r));
    }

    /// The sum of numbers; of texts, one behind the other; a date or a timestamp and a duration.
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator+(L&& l, R&& r) TENON_SUM_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_SUM_RULES(TENON_OR_REFUSE)
        if constexpr (detail::shifts<L, R>)
            return detail::shift<1>(static_cast<L&&>(l), static_cast<R&&>(r));
        else if constexpr (detail::text_operands<L, R>)
            return detail::concatenate(static_cast<L&&>(l), static_cast<R&&>(r));
        else
            return detail::calculate<detail::plus>(static_cast<L&&>(l), static_cast<R&&>(r));
    }

    /// `NOT operand`.
    template <class X>
        requires detail::is_operand<X>
    TENON_INLINE friend auto operator!(X&& x) TENON_NOT_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_NOT_RULES(TENON_OR_REFUSE)
        return detail::make<detail::negation<detail::lifted<bool, X&&>>, bool>(std::forward<X>(x));
    }

    /// `-operand`.
    template <class X>
        requires detail::is_operand<X>
    TENON_INLINE friend auto operator-(X&& x) TENON_SIGN_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_SIGN_RULES(TENON_OR_REFUSE)
        return detail::make<detail::minus_sign<detail::type_of<X>, detail::node_of<X>>, void>(
            std::forward<X>(x)
        );
    }

    /// `left AND right`; a part that a dynamic condition leaves out is left out.
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator&&(L&& l, R&& r) TENON_LOGICAL_RULES(TENON_AT_CALL, "&&") {
        using detail::refusal;
        TENON_LOGICAL_RULES(TENON_OR_REFUSE, "&&") {
        using Left = detail::lifted<bool, L&&>;
        using Right = detail::lifted<bool, R&&>;
        return detail::make_binary<detail::conjunction<Left, Right>, Left, Right>(
            static_cast<L&&>(l), static_cast<R&&>(r)
        );
        }
    }
    /// `left OR right`.
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator||(L&& l, R&& r) TENON_LOGICAL_RULES(TENON_AT_CALL, "||") {
        using detail::refusal;
        TENON_LOGICAL_RULES(TENON_OR_REFUSE, "||") {
        using Left = detail::lifted<bool, L&&>;
        using Right = detail::lifted<bool, R&&>;
        return detail::make_binary<detail::disjunction<Left, Right>, Left, Right>(
            static_cast<L&&>(l), static_cast<R&&>(r)
        );
        }
    }
};

#undef TENON_SIGN_RULES
#undef TENON_NOT_RULES
#undef TENON_DIFFERENCE_RULES
#undef TENON_SUM_RULES
#undef TENON_ARITHMETIC_RULES
#undef TENON_LOGICAL_RULES
#undef TENON_COMPARISON_RULES

// Spellings

template <class D, class Op, class Left, class Right>
constexpr void spell(ansi, detail::comparison<Op, Left, Right>, writer<D> w) {
    using detail::level;
    w.part(Left{}, detail::level_of<Left> <= level::comparison) << Op::symbol;
    w.part(Right{}, detail::level_of<Right> <= level::comparison);
}

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

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::conjunction<Left, Right>, writer<D> w) {
    if constexpr (((Left::facts | Right::facts) & detail::is_dynamic) != 0) {
        detail::spell_present(w, Left{}, Right{}, " AND ", detail::level::and_);
    } else {
        w.part(Left{}, detail::level_of<Left> < detail::level::and_) << " AND ";
        w.part(Right{}, detail::level_of<Right> < detail::level::and_);
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
