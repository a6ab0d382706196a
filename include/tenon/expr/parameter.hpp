// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The leaves that users write: tn::param, tn::lit, tn::value, and the arguments of a run.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/expression.hpp>

namespace tenon {

namespace detail {

template <name Name, class... Sql> struct parameter_node {
    using type = untyped<Name>;
};
template <name Name, class Sql> struct parameter_node<Name, Sql> {
    using type = named<Name, Sql>;
};

/// The one template parameter that takes literals of strings, numbers and bools, and functions.
template <class T> struct constant {
    T value;
    constexpr constant(T given) noexcept : value(given) {}
};
template <std::size_t Size> struct constant<name<Size>> {
    name<Size> value;
    constexpr constant(const char (&given)[Size]) noexcept : value(given) {}
};
template <std::size_t Size> constant(const char (&)[Size]) -> constant<name<Size>>;
template <class T> constant(T) -> constant<T>;

template <constant Value, class T> struct literal_node {
    using type = constant_node<Value.value>;
};
template <constant Value, std::size_t Size> struct literal_node<Value, name<Size>> {
    using type = text_constant<Value.value>;
};
template <constant Value, std::floating_point Number>
    requires is_sql_type<Number>
struct literal_node<Value, Number> {
    using type = double_constant<Number, std::bit_cast<std::uint64_t>(double{Value.value})>;
};

/// Whether a constant is infinite or no number.
template <class T> constexpr bool is_not_finite(const T& value) noexcept {
    if constexpr (std::floating_point<T> && is_sql_type<T>)
        return !double_parts(double{value}).finite;
    else
        return false;
}

} // namespace detail

/// A parameter of a compiled query: `.where(users.id == tn::param<"id">)`, given when it is run,
/// `db.one(q, "id"_p = 7)`. Its type is that of where it stands, or the one given here:
/// `tn::param<"since", tn::timestamp>`.
template <name Name, class... Sql>
inline constexpr expression<typename detail::parameter_node<Name, Sql...>::type> param{};

/// A constant that is part of the text: `tn::lit<0>`, `tn::lit<"completed">`, escaped per dialect.
template <detail::constant Value>
inline constexpr expression<typename detail::literal_node<Value, decltype(Value.value)>::type>
    lit{};

#define TENON_LIT_RULE                                                                             \
    "tenon::lit: this number is not finite, and not each database can write it; give it as a "     \
    "value, tn::value(x)"

#if defined(__clang__) // tells it at the user's line
template <detail::constant Value>
    requires(detail::is_not_finite(Value.value))
__attribute__((unavailable(TENON_LIT_RULE))
) inline constexpr expression<detail::double_constant<decltype(Value.value), 0>>
    lit<Value>{};
#else
template <detail::constant Value>
    requires(detail::is_not_finite(Value.value))
inline constexpr auto lit<Value> = [] {
    static_assert(!detail::is_not_finite(Value.value), TENON_LIT_RULE);
    return expression<detail::double_constant<decltype(Value.value), 0>>{};
}();
#endif
#undef TENON_LIT_RULE

#define TENON_VALUE_RULES(RULE)                                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::is_value<std::remove_cvref_t<X>>),                                             \
        "tenon::value: this is no value of a SQL type; specialise tn::custom_type for it",         \
        "error"                                                                                    \
    )))

/// A runtime value as an expression of its own, for select() and where nothing beside it is one.
template <class X> TENON_INLINE auto value(X&& x) TENON_VALUE_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_VALUE_RULES(TENON_OR_REFUSE) {
        using Sql = detail::literal_type<X>;
        using Node = detail::
            bound<Sql, detail::wants_owner<X&&>, detail::is_optional<std::remove_cvref_t<X>>>;
        return detail::make<Node, Sql>(std::forward<X>(x));
    }
}
#undef TENON_VALUE_RULES

namespace detail {

template <class Value> inline constexpr bool argument_is_given = false;

} // namespace detail

#define TENON_EQUAL_ARGUMENT_RULES(RULE)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::argument_is_given<Value>),                                                     \
        "tenon::operator==: an argument is given by a single =; write \"name\"_p = value",         \
        "error"                                                                                    \
    )))

/// A named argument of a run: `"id"_p = 7`. Holds rvalues, views lvalues.
template <name Name, class Value> struct argument {
    static constexpr std::string_view label = Name.view();
    Value value;
};

namespace detail {

template <name Name> struct argument_name {
    template <class Value> constexpr argument<Name, Value> operator=(Value&& value) const {
        return {std::forward<Value>(value)};
    }
    template <class Value>
    constexpr auto operator==(const Value&) const TENON_EQUAL_ARGUMENT_RULES(TENON_AT_CALL) {
        using Result = argument<Name, Value>;
        TENON_EQUAL_ARGUMENT_RULES(TENON_OR_EMPTY)
        return refused_result<Result>();
    }
};

} // namespace detail

#undef TENON_EQUAL_ARGUMENT_RULES

namespace literals {

/// The name of a parameter, to be given a value: `"id"_p = 7`.
template <name Name> constexpr detail::argument_name<Name> operator""_p() noexcept { return {}; }

} // namespace literals

} // namespace tenon
