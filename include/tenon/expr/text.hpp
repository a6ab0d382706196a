// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Functions of text: lower, upper, trim, length, substring, replace, concat.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/call.hpp>
#include <tenon/expr/expression.hpp>

namespace tenon {

namespace detail {

/// `first || second || third`, `CONCAT(first, second, third)` on MySQL.
template <class... Parts> struct concatenation_of : composed<concatenation_of<Parts...>, Parts...> {
    using type = text;
    static constexpr level precedence = level::additive;
};

template <class... Parts> inline constexpr bool text_parts = (text_part<Parts> && ...);

template <class... Parts> inline constexpr bool has_expression = (is_operand<Parts> || ...);

template <class X> consteval bool position_now() {
    if constexpr (is_operand<X>)
        return refused_node<node_of<X>> || untyped_node<node_of<X>> ||
               (std::integral<type_of<X>> && !std::same_as<type_of<X>, bool> &&
                sizeof(type_of<X>) <= 4);
    else
        return std::integral<X> && !std::same_as<X, bool> && !std::same_as<X, char>;
}
/// An integer of 32 bits, which is what PostgreSQL counts characters with.
template <class... Xs>
inline constexpr bool positions = (position_now<std::remove_cvref_t<Xs>>() && ...);

template <class X> consteval bool not_below_now(int least) {
    if constexpr (is_operand<X>)
        if constexpr (requires { node_of<X>::value < 0; })
            return node_of<X>::value >= least;
    return true;
}
template <int Least, class X> inline constexpr bool not_below = not_below_now<X>(Least);

/// A position that is a plain number; one that is too small throws value_error.
template <int Least, class X> constexpr decltype(auto) checked_position(X&& position) {
    if constexpr (is_operand<X>) {
        return std::forward<X>(position);
    } else {
        if (std::cmp_less(position, Least))
            refuse_value("tenon::substring: the start is below 1, or the count below 0");
        return std::forward<X>(position);
    }
}

template <name Word, class X> TENON_INLINE auto text_call(X&& x) {
    return make<call<Word, text, lifted<text, X&&>>, text>(std::forward<X>(x));
}

} // namespace detail

#define TENON_TEXT_RULES(RULE, function)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::text_expression<X>),                                                           \
        "tenon::" function ": the argument is no text expression; cast it, "                       \
        "tn::cast<tn::text>(x)",                                                                   \
        "error"                                                                                    \
    )))

#define TENON_SUBSTRING_RULES(RULE)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::text_expression<X>),                                                           \
        "tenon::substring: the first argument is no text expression; cast it, "                    \
        "tn::cast<tn::text>(x)",                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::positions<Start, Count>),                                                      \
        "tenon::substring: the start and the count are integers of at most 32 bits; cast them",    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::not_below<1, Start> && detail::not_below<0, Count>),                           \
        "tenon::substring: the first character is number 1, and there are at least 0; count "      \
        "from there",                                                                              \
        "error"                                                                                    \
    )))

#define TENON_SUBSTRING_FROM_RULES(RULE)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::text_expression<X>),                                                           \
        "tenon::substring: the first argument is no text expression; cast it, "                    \
        "tn::cast<tn::text>(x)",                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::positions<Start>),                                                             \
        "tenon::substring: the start is an integer of at most 32 bits; cast it",                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::not_below<1, Start>),                                                          \
        "tenon::substring: the first character is number 1; count from there",                     \
        "error"                                                                                    \
    )))

#define TENON_REPLACE_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::text_expression<X>),                                                           \
        "tenon::replace: the first argument is no text expression; cast it, "                      \
        "tn::cast<tn::text>(x)",                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_part<From, To>),                                                       \
        "tenon::replace: NULL makes the result NULL; use coalesce() or leave it out",              \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::text_parts<From, To>),                                                         \
        "tenon::replace: what is replaced and what replaces it are texts; cast them",              \
        "error"                                                                                    \
    )))

#define TENON_CONCAT_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_part<Parts...>),                                                       \
        "tenon::concat: NULL makes the result NULL; use coalesce() or leave it out",               \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::text_parts<Parts...>),                                                         \
        "tenon::concat: a part is no text; cast it, tn::cast<tn::text>(x)",                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::has_expression<Parts...>),                                                     \
        "tenon::concat: no part is an expression; put the values together in C++",                 \
        "error"                                                                                    \
    )))

/// The text in lower case, `LOWER(x)`. SQLite knows the case of ASCII letters only.
template <class X> TENON_INLINE auto lower(X&& x) TENON_TEXT_RULES(TENON_AT_CALL, "lower") {
    using detail::refusal;
    TENON_TEXT_RULES(TENON_OR_REFUSE, "lower")
    return detail::text_call<"LOWER">(std::forward<X>(x));
}

/// The text in upper case, `UPPER(x)`. SQLite knows the case of ASCII letters only.
template <class X> TENON_INLINE auto upper(X&& x) TENON_TEXT_RULES(TENON_AT_CALL, "upper") {
    using detail::refusal;
    TENON_TEXT_RULES(TENON_OR_REFUSE, "upper")
    return detail::text_call<"UPPER">(std::forward<X>(x));
}

/// The text without the spaces around it, `TRIM(x)`.
template <class X> TENON_INLINE auto trim(X&& x) TENON_TEXT_RULES(TENON_AT_CALL, "trim") {
    using detail::refusal;
    TENON_TEXT_RULES(TENON_OR_REFUSE, "trim")
    return detail::text_call<"TRIM">(std::forward<X>(x));
}

/// The text without the spaces before it, `LTRIM(x)`.
template <class X> TENON_INLINE auto ltrim(X&& x) TENON_TEXT_RULES(TENON_AT_CALL, "ltrim") {
    using detail::refusal;
    TENON_TEXT_RULES(TENON_OR_REFUSE, "ltrim")
    return detail::text_call<"LTRIM">(std::forward<X>(x));
}

/// The text without the spaces behind it, `RTRIM(x)`.
template <class X> TENON_INLINE auto rtrim(X&& x) TENON_TEXT_RULES(TENON_AT_CALL, "rtrim") {
    using detail::refusal;
    TENON_TEXT_RULES(TENON_OR_REFUSE, "rtrim")
    return detail::text_call<"RTRIM">(std::forward<X>(x));
}

/// The number of code points, a std::int32_t. \par SQL `CHAR_LENGTH(x)`; SQLite `LENGTH(x)`
template <class X> TENON_INLINE auto length(X&& x) TENON_TEXT_RULES(TENON_AT_CALL, "length") {
    using detail::refusal;
    TENON_TEXT_RULES(TENON_OR_REFUSE, "length") {
        using Node = detail::call<"CHAR_LENGTH", std::int32_t, detail::lifted<text, X&&>>;
        return detail::make<Node, text>(std::forward<X>(x));
    }
}

/// The text from a character on, of which the first is number 1, to its end. Throws value_error for
/// a number below 1.
/// \par SQL `SUBSTRING(x, 3)`
template <class X, class Start>
TENON_INLINE auto substring(X&& x, Start&& start) TENON_SUBSTRING_FROM_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_SUBSTRING_FROM_RULES(TENON_OR_REFUSE) {
        using Position = detail::bound_as<std::int32_t, Start&&>;
        using Node = detail::call<"SUBSTRING", text, detail::lifted<text, X&&>, Position>;
        return detail::make<Node, text, std::int32_t>(
            std::forward<X>(x), detail::checked_position<1>(std::forward<Start>(start))
        );
    }
}

/// At most `count` characters of the text, from number `start` on. Throws value_error for a start
/// below 1 and a count below 0.
/// \par SQL `SUBSTRING(x, 3, 2)`
template <class X, class Start, class Count>
TENON_INLINE auto substring(X&& x, Start&& start, Count&& count)
    TENON_SUBSTRING_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_SUBSTRING_RULES(TENON_OR_REFUSE) {
        using From = detail::bound_as<std::int32_t, Start&&>;
        using Size = detail::bound_as<std::int32_t, Count&&>;
        using Node = detail::call<"SUBSTRING", text, detail::lifted<text, X&&>, From, Size>;
        return detail::make<Node, text, std::int32_t, std::int32_t>(
            std::forward<X>(x),
            detail::checked_position<1>(std::forward<Start>(start)),
            detail::checked_position<0>(std::forward<Count>(count))
        );
    }
}

/// The text with one text in place of another, wherever it stands. \par SQL `REPLACE(x, 'a', 'b')`
template <class X, class From, class To>
TENON_INLINE auto replace(X&& x, From&& from, To&& to) TENON_REPLACE_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_REPLACE_RULES(TENON_OR_REFUSE) {
        using Node = detail::call<
            "REPLACE",
            text,
            detail::lifted<text, X&&>,
            detail::lifted<text, From&&>,
            detail::lifted<text, To&&>>;
        return detail::make<Node, text, text, text>(
            std::forward<X>(x), std::forward<From>(from), std::forward<To>(to)
        );
    }
}

/// The texts one behind the other; NULL if one is. Operator + does it for two.
/// \par SQL `a || b || c`; MySQL `CONCAT(a, b, c)`
template <class... Parts>
TENON_INLINE auto concat(Parts&&... parts) TENON_CONCAT_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_CONCAT_RULES(TENON_OR_REFUSE)
    return detail::make<
        detail::concatenation_of<detail::lifted<text, Parts&&>...>,
        typename detail::lifted<text, Parts&&>::type...>(std::forward<Parts>(parts)...);
}

#undef TENON_CONCAT_RULES
#undef TENON_REPLACE_RULES
#undef TENON_SUBSTRING_FROM_RULES
#undef TENON_SUBSTRING_RULES
#undef TENON_TEXT_RULES

template <class D, class... Parts>
constexpr void spell(ansi, detail::concatenation_of<Parts...>, writer<D> w) {
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : " || "),
      detail::spell_part(w, Parts{}, detail::level::additive)),
     ...);
}

} // namespace tenon
