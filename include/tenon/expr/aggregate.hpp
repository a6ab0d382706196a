// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Aggregates: count, count_distinct, sum, avg, min, max.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/expression.hpp>

namespace tenon {

namespace detail {

/// A node that is an aggregate: what is inside it is seen once for each row of the group.
template <class Self, class Operand> struct aggregate : composed<Self, Operand> {
    static constexpr unsigned facts = composed<Self, Operand>::facts | has_aggregate;
    static constexpr bool nullable(const null_scope& s) noexcept {
        // over no rows, which only a statement without GROUP BY can meet, the result is NULL
        return !s.grouped || Operand::nullable(s);
    }
    static constexpr void walk(walker& w) noexcept {
        w.enter_aggregate();
        Operand::walk(w);
        w.leave_aggregate();
    }
};

/// `COUNT(*)`.
struct count_rows {
    using type = std::int64_t;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = has_aggregate;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

/// `COUNT(operand)`.
template <bool Distinct, class Operand>
struct count_values : aggregate<count_values<Distinct, Operand>, Operand> {
    using type = std::int64_t;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
};

template <class Sql, class Operand> struct sum_of : aggregate<sum_of<Sql, Operand>, Operand> {
    using type = Sql;
};
template <class Sql, class Operand>
struct average_of : aggregate<average_of<Sql, Operand>, Operand> {
    using type = Sql;
};
template <class Operand> struct minimum_of : aggregate<minimum_of<Operand>, Operand> {
    using type = typename Operand::type;
};
template <class Operand> struct maximum_of : aggregate<maximum_of<Operand>, Operand> {
    using type = typename Operand::type;
};

/// The type of a sum: 64 bits for integers, 38 digits for decimals.
template <class Sql> struct total_type {
    using type = std::conditional_t<family_of<Sql> == family::integer, std::int64_t, double>;
};
template <int Precision, int Scale> struct total_type<decimal<Precision, Scale>> {
    using type = decimal_total_t<decimal<Precision, Scale>>;
};

/// The type of an average: a decimal with four digits more than its operand.
template <class Sql> struct mean_type {
    using type = double;
};
template <std::integral Integer> struct mean_type<Integer> {
    using type = decimal_average_t<decimal<digits_of<Integer>, 0>>;
};
template <int Precision, int Scale> struct mean_type<decimal<Precision, Scale>> {
    using type = decimal_average_t<decimal<Precision, Scale>>;
};

template <class X>
inline constexpr bool expression_operand = is_operand<X> && !is_untyped_operand<X>;

template <class X> consteval bool number_now() {
    if constexpr (!is_operand<X>)
        return false;
    else
        return refused_node<node_of<X>> || family_of<type_of<X>> == family::integer ||
               family_of<type_of<X>> == family::floating ||
               family_of<type_of<X>> == family::decimal;
}
template <class X> inline constexpr bool number_operand = number_now<X>();

template <class X> consteval bool ordered_now() {
    if constexpr (!is_operand<X>)
        return false;
    else
        return family_of<type_of<X>> != family::boolean && family_of<type_of<X>> != family::json &&
               family_of<type_of<X>> != family::blob && family_of<type_of<X>> != family::interval;
}
template <class X> inline constexpr bool ordered_operand = ordered_now<X>();

template <class X> inline constexpr bool counted_by_value = true;
template <class X>
    requires is_operand<X>
inline constexpr bool counted_by_value<X> = family_of<type_of<X>> != family::json;

template <class X> consteval bool flat_now() {
    if constexpr (!is_operand<X>)
        return true;
    else
        return (node_of<X>::facts & has_aggregate) == 0;
}
template <class X> inline constexpr bool no_aggregate_inside = flat_now<X>();

} // namespace detail

#define TENON_COUNT_RULES(RULE, function)                                                          \
    RULE((diagnose_if(                                                                             \
        not(detail::expression_operand<X>),                                                        \
        "tenon::" function ": this is no column and no expression; count() without an "            \
        "argument counts rows",                                                                    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_aggregate_inside<X>),                                                       \
        "tenon::" function ": an aggregate stands in an aggregate; aggregate in a subquery "       \
        "first",                                                                                   \
        "error"                                                                                    \
    )))

#define TENON_COUNT_DISTINCT_RULES(RULE)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::counted_by_value<X>),                                                          \
        "tenon::count_distinct: databases disagree on which documents of JSON are the same; "      \
        "count() counts them all",                                                                 \
        "error"                                                                                    \
    )))

#define TENON_NUMBER_RULES(RULE, function)                                                         \
    RULE((diagnose_if(                                                                             \
        not(detail::number_operand<X>),                                                            \
        "tenon::" function ": the argument is no number; cast it, or use count(), min() or "       \
        "max()",                                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_aggregate_inside<X>),                                                       \
        "tenon::" function ": an aggregate stands in an aggregate; aggregate in a subquery "       \
        "first",                                                                                   \
        "error"                                                                                    \
    )))

#define TENON_ORDERED_RULES(RULE, function)                                                        \
    RULE((diagnose_if(                                                                             \
        not(detail::ordered_operand<X>),                                                           \
        "tenon::" function ": the argument has no order; use a number, a text or a time",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_aggregate_inside<X>),                                                       \
        "tenon::" function ": an aggregate stands in an aggregate; aggregate in a subquery "       \
        "first",                                                                                   \
        "error"                                                                                    \
    )))

/// The number of rows: `COUNT(*)`, a std::int64_t.
template <class Node = detail::count_rows> TENON_INLINE auto count() { return expression<Node>{}; }

/// The number of values that are not NULL: `COUNT(x)`, a std::int64_t.
template <class X> TENON_INLINE auto count(X&& x) TENON_COUNT_RULES(TENON_AT_CALL, "count") {
    using detail::refusal;
    TENON_COUNT_RULES(TENON_OR_REFUSE, "count")
    return detail::make<detail::count_values<false, detail::node_of<X>>, void>(std::forward<X>(x));
}

/// The number of different values: `COUNT(DISTINCT x)`, a std::int64_t.
template <class X>
TENON_INLINE auto count_distinct(X&& x) TENON_COUNT_RULES(TENON_AT_CALL, "count_distinct")
    TENON_COUNT_DISTINCT_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_COUNT_RULES(TENON_OR_REFUSE, "count_distinct")
    TENON_COUNT_DISTINCT_RULES(TENON_OR_REFUSE)
    return detail::make<detail::count_values<true, detail::node_of<X>>, void>(std::forward<X>(x));
}

/// `SUM(x)`: a std::int64_t of integers, decimal<38, S> of decimals, a double of doubles; optional,
/// for NULL over no rows, unless the statement groups. Overflow is an error of the database's.
template <class X> TENON_INLINE auto sum(X&& x) TENON_NUMBER_RULES(TENON_AT_CALL, "sum") {
    using detail::refusal;
    TENON_NUMBER_RULES(TENON_OR_REFUSE, "sum") {
        using Sql = typename detail::total_type<detail::type_of<X>>::type;
        return detail::make<detail::sum_of<Sql, detail::node_of<X>>, void>(std::forward<X>(x));
    }
}

/// `AVG(x)`: of exact numbers a decimal with four more digits than `x`, rounded half away from zero
/// alike on every database; a double of doubles. Optional as with sum().
template <class X> TENON_INLINE auto avg(X&& x) TENON_NUMBER_RULES(TENON_AT_CALL, "avg") {
    using detail::refusal;
    TENON_NUMBER_RULES(TENON_OR_REFUSE, "avg") {
        using Sql = typename detail::mean_type<detail::type_of<X>>::type;
        return detail::make<detail::average_of<Sql, detail::node_of<X>>, void>(std::forward<X>(x));
    }
}

/// The smallest value, `MIN(x)`; of the type of `x`, optional as with sum().
template <class X> TENON_INLINE auto min(X&& x) TENON_ORDERED_RULES(TENON_AT_CALL, "min") {
    using detail::refusal;
    TENON_ORDERED_RULES(TENON_OR_REFUSE, "min")
    return detail::make<detail::minimum_of<detail::node_of<X>>, void>(std::forward<X>(x));
}

/// The largest value, `MAX(x)`; of the type of `x`, optional as with sum().
template <class X> TENON_INLINE auto max(X&& x) TENON_ORDERED_RULES(TENON_AT_CALL, "max") {
    using detail::refusal;
    TENON_ORDERED_RULES(TENON_OR_REFUSE, "max")
    return detail::make<detail::maximum_of<detail::node_of<X>>, void>(std::forward<X>(x));
}

#undef TENON_ORDERED_RULES
#undef TENON_NUMBER_RULES
#undef TENON_COUNT_RULES
#undef TENON_COUNT_DISTINCT_RULES

template <class D> constexpr void spell(ansi, detail::count_rows, writer<D> w) { w << "COUNT(*)"; }

template <class D, bool Distinct, class Operand>
constexpr void spell(ansi, detail::count_values<Distinct, Operand>, writer<D> w) {
    w << (Distinct ? "COUNT(DISTINCT " : "COUNT(") << Operand{} << ')';
}

template <class D, class Sql, class Operand>
constexpr void spell(ansi, detail::sum_of<Sql, Operand>, writer<D> w) {
    w << "SUM(" << Operand{} << ')';
}

template <class D, class Sql, class Operand>
constexpr void spell(ansi, detail::average_of<Sql, Operand>, writer<D> w) {
    w << "AVG(" << Operand{} << ')';
}

template <class D, class Operand>
constexpr void spell(ansi, detail::minimum_of<Operand>, writer<D> w) {
    w << "MIN(" << Operand{} << ')';
}

template <class D, class Operand>
constexpr void spell(ansi, detail::maximum_of<Operand>, writer<D> w) {
    w << "MAX(" << Operand{} << ')';
}

} // namespace tenon
