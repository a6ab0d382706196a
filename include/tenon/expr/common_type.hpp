// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The one type of several results: of the branches of CASE, of the arguments of COALESCE.
//
// Expressions settle it among themselves: integers widen, decimals get the larger scale and as many
// digits before the point as any has, texts are texts, doubles doubles. A value beside them takes
// their type if that loses nothing, so that `coalesce(orders.total, 0)` is what `total` is.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/call.hpp>
#include <tenon/expr/operator.hpp>

namespace tenon::detail {

/// The decimal that holds the values of both.
template <
    class Left,
    class Right,
    int Scale = (Left::scale > Right::scale ? Left::scale : Right::scale)>
using wider_decimal = capped_decimal<
    Scale + (Left::precision - Left::scale > Right::precision - Right::scale
                 ? Left::precision - Left::scale
                 : Right::precision - Right::scale),
    Scale>;

template <class Sql>
inline constexpr bool exact_number =
    family_of<Sql> == family::integer || family_of<Sql> == family::decimal;

template <class Left, class Right> consteval auto common_of_two() {
    constexpr family left = family_of<Left>;
    constexpr family right = family_of<Right>;
    if constexpr (std::same_as<Left, Right> || std::same_as<Left, no_sql_type>)
        return std::type_identity<Left>{};
    else if constexpr (std::same_as<Right, no_sql_type> || left == family::any)
        return std::type_identity<Right>{};
    else if constexpr (right == family::any)
        return std::type_identity<Left>{};
    else if constexpr (customised<Left> || customised<Right> || std::is_enum_v<Left> || std::is_enum_v<Right>)
        return std::type_identity<no_sql_type>{};
    else if constexpr (left == family::text && right == family::text)
        return std::type_identity<text>{};
    else if constexpr (left == family::integer && right == family::integer)
        return wider_integer<Left, Right>();
    else if constexpr (exact_number<Left> && exact_number<Right>)
        return std::type_identity<
            wider_decimal<typename as_exact<Left>::type, typename as_exact<Right>::type>>{};
    else if constexpr (left == family::floating && right == family::floating)
        return std::type_identity<double>{};
    else
        return std::type_identity<no_sql_type>{};
}

/// What takes part: an expression of `Sql`, or a value of `V`.
template <class Sql> struct typed_part {};
template <class V> struct value_part {};

template <class X> consteval auto part_now() {
    if constexpr (is_operand<X>)
        return typed_part<type_of<X>>{};
    else
        return value_part<std::decay_t<X>>{};
}
template <class X> using part_of = decltype(part_now<X>());

template <class Sql, class Part> struct with_typed_part {
    using type = Sql;
};
template <class Sql, class Other> struct with_typed_part<Sql, typed_part<Other>> {
    using type = typename decltype(common_of_two<Sql, Other>())::type;
};

template <class Sql, class V> consteval auto with_value_now() {
    if constexpr (std::same_as<Sql, no_sql_type> || is_null_value<V>)
        return std::type_identity<Sql>{};
    else if constexpr (is_text<Sql> && !customised<Sql> && std::same_as<literal_type<V>, text>)
        return std::type_identity<text>{};
    else if constexpr (family_of<Sql> != family::any && assignable<Sql, V>())
        return std::type_identity<Sql>{};
    else
        return common_of_two<Sql, literal_type<V>>();
}
template <class Sql, class Part> struct with_value_part {
    using type = Sql;
};
template <class Sql, class V> struct with_value_part<Sql, value_part<V>> {
    using type = typename decltype(with_value_now<Sql, V>())::type;
};

template <template <class, class> class With, class Sql, class... Parts> struct with_parts {
    using type = Sql;
};
template <template <class, class> class With, class Sql, class First, class... Rest>
struct with_parts<With, Sql, First, Rest...>
    : with_parts<With, typename With<Sql, First>::type, Rest...> {};

/// The common type of these parts; no_sql_type where there is none, any_type where none is known.
template <class... Parts>
using common_type_of_parts = typename with_parts<
    with_value_part,
    typename with_parts<with_typed_part, any_type, Parts...>::type,
    Parts...>::type;

/// The common type of operands and values.
template <class... Xs> using common_type = common_type_of_parts<part_of<Xs>...>;

/// Whether there is one.
template <class... Xs>
inline constexpr bool have_common_type =
    already_refused<Xs...> || !std::same_as<common_type<Xs...>, no_sql_type>;

} // namespace tenon::detail
