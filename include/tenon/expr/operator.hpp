// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The operators of C++ as those of SQL: == != < <= > >=, && || !, + - * / %.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/arithmetic.hpp>
#include <tenon/expr/comparison.hpp>
#include <tenon/expr/logical.hpp>

namespace tenon {

#define TENON_COMPARISON_RULES(RULE, op)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::no_null_operand<L, R>>),                                         \
        "tenon::operator" op ": NULL is never equal nor unequal to anything; use is_null(), "      \
        "is_not_distinct_from() or if_set()",                                                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::typed_operands<L, R>>),                                          \
        "tenon::operator" op ": neither side has a type; give one parameter its type, "            \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::comparable_operands<L, R>>),                                     \
        "tenon::operator" op ": the two sides are of unlike types; compare like with like, "       \
        "or cast one side",                                                                        \
        "error"                                                                                    \
    )))

// Beside those of a comparison, and not one list: clang would show both macros.
#define TENON_ORDER_RULES(RULE, op)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::ordered_sides<L, R>>),                                           \
        "tenon::operator" op ": databases disagree on the order of intervals; compare points in "  \
        "time, or store a number of seconds",                                                      \
        "error"                                                                                    \
    )))

#define TENON_LOGICAL_RULES(RULE, op)                                                              \
    RULE((diagnose_if(                                                                             \
        not(detail::holds < detail::condition<L> && detail::condition < R >>),                     \
        "tenon::operator" op ": an operand is no condition; compare it with something",            \
        "error"                                                                                    \
    )))

#define TENON_ARITHMETIC_RULES(RULE, op)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::no_null_number<L, R>>),                                          \
        "tenon::operator" op ": NULL makes the result NULL; use coalesce() or leave it out",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::typed_operands<L, R>>),                                          \
        "tenon::operator" op ": neither side has a type; give one parameter its type, "            \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::numeric_operands<L, R>),                                                       \
        "tenon::operator" op ": the operands are no numbers that go together; cast one side",      \
        "error"                                                                                    \
    )))

#define TENON_PRODUCT_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::product_fits<L, R>),                                                           \
        "tenon::operator*: the product has more than 38 decimals; cast one side to a smaller "     \
        "scale, tn::cast<tn::decimal<P, S>>(x)",                                                   \
        "error"                                                                                    \
    )))

#define TENON_REMAINDER_RULES(RULE)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::whole_remainder<L, R>),                                                        \
        "tenon::operator%: an operand is no integer; cast it, tn::cast<std::int64_t>(x)",          \
        "error"                                                                                    \
    )))

#define TENON_SUM_RULES(RULE)                                                                      \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::no_null_number<L, R>>),                                          \
        "tenon::operator+: NULL makes the result NULL; use coalesce() or leave it out",            \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::typed_operands<L, R>>),                                          \
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
        not(detail::holds<detail::no_null_number<L, R>>),                                          \
        "tenon::operator-: NULL makes the result NULL; use coalesce() or leave it out",            \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::typed_operands<L, R>>),                                          \
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
        not(detail::holds<detail::condition<X>>),                                                  \
        "tenon::operator!: the operand is no condition; compare it with something",                \
        "error"                                                                                    \
    )))

#define TENON_SIGN_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::numeric_operands<X, X>),                                                       \
        "tenon::operator-: the operand is no number; cast it",                                     \
        "error"                                                                                    \
    )))

// The expression of `Node` over `l` and `r`. No function makes it, since it would be one more for each type
// of expression; what it calls depends on the numbers of values alone.
#define TENON_RETURN_BINARY(...)                                                                   \
    using Node = __VA_ARGS__;                                                                      \
    using Values = detail::values_of<Node>;                                                        \
    if constexpr (detail::is_operand<L> && detail::is_operand<R>)                                  \
        return expression<Node>{                                                                   \
            {},                                                                                    \
            {},                                                                                    \
            detail::joined_values<Values>(static_cast<L&&>(l).data, static_cast<R&&>(r).data)};    \
    else if constexpr (detail::is_operand<L> && !detail::is_optional_operand<detail::bare<R>>)     \
        return expression<Node>{                                                                   \
            {},                                                                                    \
            {},                                                                                    \
            detail::joined_values<Values>(                                                         \
                static_cast<L&&>(l).data,                                                          \
                detail::value_as<typename detail::lifted<detail::type_of<L>, R>::type>(            \
                    static_cast<R&&>(r)                                                            \
                )                                                                                  \
            )};                                                                                    \
    else                                                                                           \
        return detail::make_binary<                                                                \
            Node,                                                                                  \
            detail::lifted<detail::type_of<R>, L>,                                                 \
            detail::lifted<detail::type_of<L>, R>>(static_cast<L&&>(l), static_cast<R&&>(r));

/// The base of everything that may stand in an expression. Its friends are the operators, found
/// by argument: one set for all expressions, not one for each type of expression. They are found
/// for rows, too, whose type names expressions, hence the constraint.
struct operand {
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator==(L&& l, R&& r) TENON_COMPARISON_RULES(TENON_AT_CALL, "==") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "==") {
            TENON_RETURN_BINARY(detail::compared<detail::equal_to, L, R>)
        }
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator!=(L&& l, R&& r) TENON_COMPARISON_RULES(TENON_AT_CALL, "!=") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "!=") {
            TENON_RETURN_BINARY(detail::compared<detail::not_equal_to, L, R>)
        }
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator<(L&& l, R&& r) TENON_COMPARISON_RULES(TENON_AT_CALL, "<")
        TENON_ORDER_RULES(TENON_AT_CALL, "<") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "<")
        TENON_ORDER_RULES(TENON_OR_REFUSE, "<") {
            TENON_RETURN_BINARY(detail::compared<detail::less, L, R>)
        }
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator<=(L&& l, R&& r) TENON_COMPARISON_RULES(TENON_AT_CALL, "<=")
        TENON_ORDER_RULES(TENON_AT_CALL, "<=") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, "<=")
        TENON_ORDER_RULES(TENON_OR_REFUSE, "<=") {
            TENON_RETURN_BINARY(detail::compared<detail::less_equal, L, R>)
        }
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator>(L&& l, R&& r) TENON_COMPARISON_RULES(TENON_AT_CALL, ">")
        TENON_ORDER_RULES(TENON_AT_CALL, ">") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, ">")
        TENON_ORDER_RULES(TENON_OR_REFUSE, ">") {
            TENON_RETURN_BINARY(detail::compared<detail::greater, L, R>)
        }
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator>=(L&& l, R&& r) TENON_COMPARISON_RULES(TENON_AT_CALL, ">=")
        TENON_ORDER_RULES(TENON_AT_CALL, ">=") {
        using detail::refusal;
        TENON_COMPARISON_RULES(TENON_OR_REFUSE, ">=")
        TENON_ORDER_RULES(TENON_OR_REFUSE, ">=") {
            TENON_RETURN_BINARY(detail::compared<detail::greater_equal, L, R>)
        }
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
    TENON_INLINE friend auto operator*(L&& l, R&& r) TENON_ARITHMETIC_RULES(TENON_AT_CALL, "*")
        TENON_PRODUCT_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_ARITHMETIC_RULES(TENON_OR_REFUSE, "*")
        TENON_PRODUCT_RULES(TENON_OR_REFUSE)
        return detail::calculate<detail::times>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator/(L&& l, R&& r) TENON_ARITHMETIC_RULES(TENON_AT_CALL, "/") {
        using detail::refusal;
        TENON_ARITHMETIC_RULES(TENON_OR_REFUSE, "/")
        return detail::calculate<detail::divide>(static_cast<L&&>(l), static_cast<R&&>(r));
    }
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator%(L&& l, R&& r) TENON_ARITHMETIC_RULES(TENON_AT_CALL, "%")
        TENON_REMAINDER_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_ARITHMETIC_RULES(TENON_OR_REFUSE, "%")
        TENON_REMAINDER_RULES(TENON_OR_REFUSE)
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
        return detail::make<detail::negation<detail::lifted<bool, X>>, bool>(static_cast<X&&>(x));
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
            using Node = detail::connected_by_and<
                typename detail::condition_node<L>::type,
                typename detail::condition_node<R>::type>;
            return expression<Node>{
                {},
                {},
                detail::joined_values<detail::values_of<Node>>(
                    static_cast<L&&>(l).data, static_cast<R&&>(r).data
                )};
        }
    }
    /// `left OR right`.
    template <class L, class R>
        requires(detail::is_operand<L> || detail::is_operand<R>)
    TENON_INLINE friend auto operator||(L&& l, R&& r) TENON_LOGICAL_RULES(TENON_AT_CALL, "||") {
        using detail::refusal;
        TENON_LOGICAL_RULES(TENON_OR_REFUSE, "||") {
            using Node = detail::disjunction<
                typename detail::condition_node<L>::type,
                typename detail::condition_node<R>::type>;
            return expression<Node>{
                {},
                {},
                detail::joined_values<detail::values_of<Node>>(
                    static_cast<L&&>(l).data, static_cast<R&&>(r).data
                )};
        }
    }
};

#undef TENON_RETURN_BINARY
#undef TENON_SIGN_RULES
#undef TENON_NOT_RULES
#undef TENON_DIFFERENCE_RULES
#undef TENON_SUM_RULES
#undef TENON_REMAINDER_RULES
#undef TENON_PRODUCT_RULES
#undef TENON_ARITHMETIC_RULES
#undef TENON_LOGICAL_RULES
#undef TENON_COMPARISON_RULES
#undef TENON_ORDER_RULES

} // namespace tenon
