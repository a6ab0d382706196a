// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Patterns: like, ilike, starts_with, ends_with, contains, as methods of text expressions.
//
// One meaning on every database: case counts, but for ilike; `%` is any text, `_` any character, and a
// backslash takes their meaning away. A pattern must be UTF-8 without a NUL: databases end it there, or
// take other bytes for the same character. A value that is not throws value_error; of a parameter
// nothing is known here.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/utf8.hpp>
#include <tenon/expr/call.hpp>
#include <tenon/expr/collation.hpp>
#include <tenon/expr/dynamic.hpp>

namespace tenon {

namespace detail {

/// How a pattern is asked for; where there is no ILIKE, both sides are put in lower case.
struct like {
    static constexpr std::string_view symbol = " LIKE ";
    static constexpr std::string_view folded = "";
};
struct not_like {
    static constexpr std::string_view symbol = " NOT LIKE ";
    static constexpr std::string_view folded = "";
};
struct ilike {
    static constexpr std::string_view symbol = " ILIKE ";
    static constexpr std::string_view folded = " LIKE ";
};
struct not_ilike {
    static constexpr std::string_view symbol = " NOT ILIKE ";
    static constexpr std::string_view folded = " NOT LIKE ";
};

/// `left LIKE right`.
template <class Op, class Left, class Right>
struct text_match : composed<text_match<Op, Left, Right>, Left, Right> {
    using type = bool;
    static constexpr level precedence = level::comparison;
};

/// The pattern that the text of `Operand`, and nothing else, matches, with any text before or behind.
template <bool Before, bool Behind, class Operand>
struct literal_pattern : composed<literal_pattern<Before, Behind, Operand>, Operand> {
    using type = text;
    static constexpr level precedence = level::additive;
};

constexpr bool is_wildcard(char c) noexcept { return c == '\\' || c == '%' || c == '_'; }

constexpr void check_pattern(std::string_view given) {
    if (given.find('\0') != std::string_view::npos || !is_utf8(given))
        refuse_value("tenon: a pattern has a NUL in it, or is no UTF-8");
}
template <class X> constexpr void check_pattern_value(const X& given) {
    if constexpr (is_optional_operand<X>) {
        if (given.value.has_value())
            check_pattern(*given.value);
    } else if constexpr (!is_operand<X>) {
        check_pattern(given);
    }
}

template <bool Before, bool Behind> std::string pattern_of(std::string_view given) {
    check_pattern(given);
    std::string pattern(Before ? "%" : "");
    for (const char c : given) {
        if (is_wildcard(c))
            pattern += '\\';
        pattern += c;
    }
    return Behind ? pattern + '%' : pattern;
}
template <bool Before, bool Behind, class Optional>
optional_value<std::optional<std::string>> pattern_of(const optional_value<Optional>& given) {
    if (!given.value.has_value())
        return {std::nullopt};
    return {pattern_of<Before, Behind>(std::string_view{*given.value})};
}

/// The same of a constant, by the compiler.
template <bool Before, bool Behind, name Text> consteval auto constant_pattern() {
    constexpr std::size_t size = [] {
        std::size_t used = Text.view().size() + Before + Behind;
        for (const char c : Text.view())
            used += is_wildcard(c);
        return used;
    }();
    char pattern[size + 1]{};
    std::size_t used = 0;
    if (Before)
        pattern[used++] = '%';
    for (const char c : Text.view()) {
        if (is_wildcard(c))
            pattern[used++] = '\\';
        pattern[used++] = c;
    }
    if (Behind)
        pattern[used++] = '%';
    return name<size + 1>{pattern};
}

template <bool Before, bool Behind, class Node> struct pattern_node {
    using type = literal_pattern<Before, Behind, Node>;
};
template <bool Before, bool Behind, name Text>
struct pattern_node<Before, Behind, text_constant<Text>> {
    using type = text_constant<constant_pattern<Before, Behind, Text>()>;
};

template <bool Before, bool Behind, class X> TENON_INLINE auto make_pattern(X&& given) {
    if constexpr (is_operand<X>)
        return make<typename pattern_node<Before, Behind, lifted<text, X&&>>::type, text>(
            std::forward<X>(given)
        );
    else
        return pattern_of<Before, Behind>(given);
}

// Rules; the pattern's type makes them depend on the call

template <class Self, class> inline constexpr bool text_subject = text_expression<Self>;

template <class X> consteval bool pattern_now() {
    if constexpr (is_optional_operand<X>)
        return std::same_as<type_of<X>, text>;
    else
        return text_part<X>;
}
template <class X> inline constexpr bool text_pattern = pattern_now<std::remove_cvref_t<X>>();

} // namespace detail

#define TENON_LIKE_RULES(RULE, function)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::text_subject<Self, X>),                                                        \
        "tenon::" function ": what is searched is no text; compare it, or "                        \
        "tn::cast<tn::text>(x)",                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_part<X>),                                                              \
        "tenon::" function ": NULL is like nothing; leave the condition out with if_set()",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::text_pattern<X>),                                                              \
        "tenon::" function ": what is searched for is no text; give a text or a text "             \
        "expression",                                                                              \
        "error"                                                                                    \
    )))

namespace detail {

template <class Self> struct text_methods {
    /// The text matches a pattern in which `%` is any text and `_` any character.
    /// \par SQL `x LIKE y`; SQLite `x LIKE y ESCAPE '\'`
    template <class X> TENON_INLINE auto like(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "like") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "like")
        return match_pattern<detail::like>(std::forward<X>(x));
    }
    /// `x NOT LIKE y`.
    template <class X>
    TENON_INLINE auto not_like(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "not_like") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "not_like")
        return match_pattern<detail::not_like>(std::forward<X>(x));
    }

    /// The text matches a pattern, whatever the case. In a constraint or index of a table on SQLite the
    /// case of ASCII letters only is disregarded.
    /// \par SQL `x ILIKE y` on PostgreSQL, elsewhere `LOWER(x) LIKE LOWER(y)`; SQLite has
    /// `tenon_lower` in place of LOWER, a function of the library's connections
    template <class X>
    TENON_INLINE auto ilike(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "ilike") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "ilike")
        return match_pattern<detail::ilike>(std::forward<X>(x));
    }
    /// The contrary of ilike().
    template <class X>
    TENON_INLINE auto not_ilike(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "not_ilike") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "not_ilike")
        return match_pattern<detail::not_ilike>(std::forward<X>(x));
    }

    /// The text begins with another, in which `%` and `_` are themselves.
    /// \par SQL `x LIKE '50\%%'`, or of an expression `x LIKE REPLACE(..) || '%'`
    template <class X>
    TENON_INLINE auto starts_with(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "starts_with") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "starts_with")
        return match<detail::like>(make_pattern<false, true>(std::forward<X>(x)));
    }
    /// The text ends with another. The SQL is that of starts_with().
    template <class X>
    TENON_INLINE auto ends_with(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "ends_with") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "ends_with")
        return match<detail::like>(make_pattern<true, false>(std::forward<X>(x)));
    }
    /// The text has another in it. The SQL is that of starts_with().
    template <class X>
    TENON_INLINE auto contains(X&& x) const TENON_LIKE_RULES(TENON_AT_CALL, "contains") {
        TENON_LIKE_RULES(TENON_OR_REFUSE, "contains")
        return match<detail::like>(make_pattern<true, true>(std::forward<X>(x)));
    }

    /// The same text, compared and sorted by a collation of the database's own, whose names differ: `NOCASE`
    /// on SQLite, `de-x-icu` on PostgreSQL, `utf8mb4_german2_ci` on MariaDB.
    /// \par SQL `x COLLATE "NOCASE"`
    template <name Collation> TENON_INLINE auto collate() const {
        return make<collation<Collation, node_of<Self>>, text>(static_cast<const Self&>(*this));
    }

private:
    template <class Op, class X> TENON_INLINE auto match_pattern(X&& x) const {
        check_pattern_value<std::remove_cvref_t<X>>(x);
        return match<Op>(std::forward<X>(x));
    }
    template <class Op, class X> TENON_INLINE auto match(X&& x) const {
        using Left = lifted<text, const Self&>;
        using Node = with_presence<text_match<Op, Left, lifted<text, X&&>>, const Self&, X>;
        return make<Node, text, text>(static_cast<const Self&>(*this), std::forward<X>(x));
    }
};

/// REPLACE takes their meaning from the characters that have one in a pattern.
template <class D, class Operand> constexpr void spell_escaped(writer<D> w, Operand operand) {
    w << "REPLACE(REPLACE(REPLACE(" << operand;
    for (const std::string_view c : {"\\", "%", "_"}) {
        const char escaped[]{'\\', c.front()};
        w << ", ";
        write_text(D{}, c, w.out);
        w << ", ";
        write_text(D{}, {escaped, 2}, w.out);
        w << ')';
    }
}

template <class D, bool Folded, class Node> constexpr void spell_side(writer<D> w, Node side) {
    if constexpr (Folded) // what a schema has must be read by other programs too
        w << (w.out.bare_columns ? ansi::folding : D::folding) << '(' << side << ')';
    else
        spell_part(w, side, level::comparison, true);
}

} // namespace detail

#undef TENON_LIKE_RULES

template <class D, class Op, class Left, class Right>
constexpr void spell(ansi, detail::text_match<Op, Left, Right>, writer<D> w) {
    constexpr bool folded = !D::has_ilike && !Op::folded.empty();
    constexpr bool collated = !folded && !Op::folded.empty() && !D::ilike_collation.empty();
    detail::spell_side<D, folded>(w, Left{});
    w << (folded ? Op::folded : Op::symbol);
    if constexpr (collated) {
        detail::spell_part(w, Right{}, detail::level::atom);
        w << D::ilike_collation;
    } else {
        detail::spell_side<D, folded>(w, Right{});
    }
    w << D::like_escape;
}

template <class D, bool Before, bool Behind, class Operand>
constexpr void spell(ansi, detail::literal_pattern<Before, Behind, Operand>, writer<D> w) {
    w << (Before ? "'%' || " : "");
    detail::spell_escaped(w, Operand{});
    w << (Behind ? " || '%'" : "");
}

} // namespace tenon
