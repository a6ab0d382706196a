// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// `products.stock -= n` as an assignment: a column that is set to what it was, less n.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/column.hpp>

namespace tenon {

namespace detail {

template <class X>
inline constexpr bool is_column_operand = requires { std::remove_cvref_t<X>::is_column; };

/// Whether the result of a calculation with the column can be stored in it.
template <class Column, class Result>
inline constexpr bool stored_again = storable<Column, Result> && null_is_stored<Column, Result>;

template <class Column, class X> consteval bool can_add_now() {
    if constexpr (already_refused<X>)
        return true;
    else if constexpr (!no_null_number<Column, X> || !addable<Column, X>)
        return false;
    else
        return stored_again<Column, decltype(std::declval<Column>() + std::declval<X>())>;
}
template <class Column, class X> consteval bool can_subtract_now() {
    if constexpr (already_refused<X>)
        return true;
    else if constexpr (!no_null_number<Column, X> || !subtractable<Column, X>)
        return false;
    else
        return stored_again<Column, decltype(std::declval<Column>() - std::declval<X>())>;
}
template <class Column, class X> consteval bool can_multiply_now() {
    if constexpr (already_refused<X>)
        return true;
    else if constexpr (!no_null_number<Column, X> || !numeric_operands<Column, X>)
        return false;
    else
        return stored_again<Column, decltype(std::declval<Column>() * std::declval<X>())>;
}
template <class Column, class X> inline constexpr bool adds_up = can_add_now<Column, X>();
template <class Column, class X> inline constexpr bool subtracts = can_subtract_now<Column, X>();
template <class Column, class X>
inline constexpr bool multiplies_by = can_multiply_now<Column, X>();

} // namespace detail

#define TENON_COMPOUND_RULES(RULE, rule, op)                                                       \
    RULE((diagnose_if(                                                                             \
        not(detail::rule<col<Source, Name, Declared>, X>),                                         \
        "tenon::operator" op                                                                       \
        ": the result does not fit the column; give a value of its kind that "                     \
        "is never NULL",                                                                           \
        "error"                                                                                    \
    )))

/// `"stock" = "products"."stock" + ?`; of a text, with text behind it; of a date, moved by a duration.
template <class Source, name Name, class Declared, class X>
TENON_INLINE auto operator+=(const col<Source, Name, Declared>& column, X&& x)
    TENON_COMPOUND_RULES(TENON_AT_CALL, adds_up, "+=") {
    using detail::refusal;
    TENON_COMPOUND_RULES(TENON_OR_REFUSE, adds_up, "+=")
    return column = column + std::forward<X>(x);
}
/// `"stock" = "products"."stock" - ?`
template <class Source, name Name, class Declared, class X>
TENON_INLINE auto operator-=(const col<Source, Name, Declared>& column, X&& x)
    TENON_COMPOUND_RULES(TENON_AT_CALL, subtracts, "-=") {
    using detail::refusal;
    TENON_COMPOUND_RULES(TENON_OR_REFUSE, subtracts, "-=")
    return column = column - std::forward<X>(x);
}
/// `"price" = "products"."price" * ?`
template <class Source, name Name, class Declared, class X>
TENON_INLINE auto operator*=(const col<Source, Name, Declared>& column, X&& x)
    TENON_COMPOUND_RULES(TENON_AT_CALL, multiplies_by, "*=") {
    using detail::refusal;
    TENON_COMPOUND_RULES(TENON_OR_REFUSE, multiplies_by, "*=")
    return column = column * std::forward<X>(x);
}

#undef TENON_COMPOUND_RULES

} // namespace tenon
