// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// ORDER BY, LIMIT and OFFSET.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/condition.hpp>

namespace tenon {

namespace detail {

template <class... Terms>
struct order_by_clause : clause_of_kind<order_by_kind>,
                         node_facts<
                             (Terms::count + ... + 0),
                             (Terms::facts | ... | 0U) & ~static_cast<unsigned>(is_label)> {
    using terms = list<Terms...>;
    using parameters = concat<typename Terms::parameters...>;
    static constexpr void walk(walker& w) noexcept { (Terms::walked::walk(w), ...); }
};

template <class Kind, class Count>
struct count_clause : composed<count_clause<Kind, Count>, Count>, clause_of_kind<Kind> {};

/// A term as it is given: with a direction, or ascending.
template <class X> struct term_of_operand {
    using type = order_term<node_of<X>, false, nulls::smallest>;
};
template <order_term_like X> struct term_of_operand<X> {
    using type = typename std::remove_cvref_t<X>::order_node;
};

template <class X>
concept order_term_given =
    (order_term_like<X> ||
     is_operand<X>)&&!is_value_node<typename term_of_operand<X>::type::walked>;
template <class... Xs>
concept order_terms = sizeof...(Xs) != 0 && (order_term_given<Xs> && ...);

/// Whether databases agree on how operands are sorted: of documents and intervals they do not.
template <class Operands> inline constexpr bool sort_alike = true;
template <class... Operands>
inline constexpr bool sort_alike<list<Operands...>> =
    ((family_of<typename Operands::type> != family::json &&
      family_of<typename Operands::type> != family::interval) &&
     ...);
template <class X>
concept has_order = !(order_term_like<X> || is_operand<X>) ||
                    sort_alike<typename term_of_operand<X>::type::operands>;
template <class... Xs>
concept terms_have_order = (has_order<Xs> && ...);

template <class X> consteval bool row_count_now() {
    using Value = std::remove_cvref_t<X>;
    if constexpr (is_operand<Value>)
        return refused_node<node_of<Value>> || untyped_node<node_of<Value>> ||
               family_of<type_of<Value>> == family::integer;
    else
        return std::integral<Value> && !std::same_as<Value, bool> && !std::same_as<Value, char>;
}
/// An integer, or a parameter or constant that is one.
template <class X> inline constexpr bool row_count = row_count_now<X>();

template <class X> consteval bool fixed_count_now() {
    if constexpr (is_operand<X>) {
        walker w;
        node_of<X>::walk(w); // without tables
        return !w.is_missing && (node_of<X>::facts & has_aggregate) == 0;
    } else {
        return true;
    }
}
/// A count that is the same for each row.
template <class X> inline constexpr bool fixed_count = fixed_count_now<X>();

template <class X> consteval bool not_negative_now() {
    if constexpr (is_operand<X>)
        if constexpr (requires { node_of<X>::value < 0; })
            return node_of<X>::value >= 0;
    return true;
}
template <class X> inline constexpr bool not_negative = not_negative_now<X>();

/// The count of a limit that is a plain number; a negative one throws value_error, which stops the
/// compiler where the query is constant.
template <class X> constexpr decltype(auto) checked_count(X&& count) {
    if constexpr (is_operand<X>) {
        return std::forward<X>(count);
    } else {
        if (std::cmp_less(count, 0))
            refuse_value("tenon::limit: the count is negative; give 0 or more");
        return static_cast<std::int64_t>(count);
    }
}

template <class X> using counted = decltype(checked_count(std::declval<X>()));

} // namespace detail

#define TENON_ORDER_BY_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::order_by_kind, Terms...>>),             \
        "tenon::order_by: ORDER BY stands once, before LIMIT; give it all terms, and call "        \
        "limit() behind it",                                                                       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::order_terms<Terms...>>),                                         \
        "tenon::order_by: this is no term; order by columns, labels and expressions, "             \
        ".desc() or .asc()",                                                                       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::terms_have_order<Terms...>>),                                    \
        "tenon::order_by: databases disagree on the order of JSON and of intervals; order by a "   \
        "number, a text or a time",                                                                \
        "error"                                                                                    \
    )))

#define TENON_COUNT_RULES(RULE, function, count_kind, position)                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::count_kind, Count>>),                   \
        "tenon::" function ": it stands once; call it " position,                                  \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::row_count<Count>),                                                             \
        "tenon::" function ": the count is no integer; give a number or tn::param<\"n\">",         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::fixed_count<Count>),                                                           \
        "tenon::" function ": the count depends on rows; give a number or tn::param<\"n\">",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::not_negative<Count>),                                                          \
        "tenon::" function ": the count is negative; give 0 or more",                              \
        "error"                                                                                    \
    )))

template <class D, class... Terms>
constexpr void spell(ansi, detail::order_by_clause<Terms...>, writer<D> w) {
    w << " ORDER BY ";
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : ", "), spell(D{}, Terms{}, w)), ...);
}

template <class D, class Count>
constexpr void spell(ansi, detail::count_clause<detail::limit_kind, Count>, writer<D> w) {
    w << " LIMIT " << Count{};
    w.out.has_limit = true;
}

template <class D, class Count>
constexpr void spell(ansi, detail::count_clause<detail::offset_kind, Count>, writer<D> w) {
    if (!w.out.has_limit)
        w << D::endless_limit;
    w << " OFFSET " << Count{};
}

} // namespace tenon
