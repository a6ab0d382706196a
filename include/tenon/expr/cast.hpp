// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Casts: `tn::cast<tn::decimal<12, 2>>(x)`, with the same result on every database.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/aggregate.hpp>
#include <tenon/expr/call.hpp>
#include <tenon/expr/shift.hpp>

namespace tenon {

namespace detail {

template <class Sql> struct stored_type {
    using type = Sql;
};
template <customised Sql> struct stored_type<Sql> : stored_type<typename custom_type<Sql>::sql> {};
/// The SQL type that a user's type is stored as.
template <class Sql> using stored = typename stored_type<strip_optional<Sql>>::type;

template <class Sql> inline constexpr bool is_clock = family_of<Sql> == family::time_of_day;
template <class Sql>
inline constexpr bool is_time = is_date<Sql> || is_moment<Sql> || is_clock<Sql>;

/// `CAST(operand AS Sql)`.
template <class Sql, class Operand> struct cast_to : composed<cast_to<Sql, Operand>, Operand> {
    using type = Sql;
    using from = stored<typename Operand::type>;
    using to = stored<Sql>;

    static constexpr bool nullable(const null_scope& s) noexcept {
        // a text that is no date is NULL, but for PostgreSQL, where it is an error
        return Operand::nullable(s) || (is_text<from> && is_time<to>);
    }
};

/// Whether a dialect that keeps times as text has to make one.
template <class Sql, class Operand>
inline constexpr bool casts_to_time = is_time<typename cast_to<Sql, Operand>::to>;

template <class Sql>
inline constexpr bool is_number =
    family_of<Sql> == family::integer || family_of<Sql> == family::decimal ||
    family_of<Sql> == family::floating;

/// Whether every database can, and all of them with the same result.
template <class From, class To> consteval bool castable_now() {
    constexpr family from = family_of<From>;
    constexpr family to = family_of<To>;
    if constexpr (from == family::any || std::same_as<From, To>)
        return true;
    else if constexpr (std::is_enum_v<To> || to == family::boolean || to == family::json)
        return false; // an enumeration is a type of its own on some, a number is compared with 0
    else if constexpr (is_number<To>)
        return is_number<From> || is_text<From> ||
               (from == family::boolean && to == family::integer);
    else if constexpr (to == family::text) // doubles are written differently by each
        return from == family::text || from == family::integer || from == family::decimal ||
               from == family::date || from == family::timestamp || from == family::time_of_day;
    else if constexpr (to == family::date)
        return from == family::timestamp || is_text<From>;
    else if constexpr (to == family::timestamp)
        return from == family::date || from == family::timestamp_tz || is_text<From>;
    else if constexpr (to == family::timestamp_tz)
        return from == family::timestamp;
    else if constexpr (to == family::time_of_day)
        return from == family::timestamp || is_text<From>;
    else
        return false;
}

template <class T> inline constexpr bool sql_target = is_sql_type<strip_optional<T>>;

template <class T, class X> consteval bool cast_now() {
    if constexpr (sql_target<T> && expression_operand<X>)
        return castable_now<stored<type_of<X>>, stored<T>>();
    else
        return true;
}
template <class T, class X> inline constexpr bool castable = cast_now<T, X>();

/// The name of a type in a cast.
template <class Sql, class D> constexpr void spell_type_name(writer<D> w) {
    w << D::type_names[static_cast<int>(sql_type<Sql>::kind)];
    if constexpr (family_of<Sql> == family::decimal) {
        (w << '(').number(Sql::precision) << ", ";
        w.number(Sql::scale) << ')';
    }
}

template <class Sql, class D, class Node> constexpr void spell_cast(writer<D> w, Node operand) {
    w << "CAST(" << operand << " AS ";
    spell_type_name<Sql>(w);
    w << ')';
}

/// How long a text may be after the cast, where it may be longer before; 0 for any length.
template <class From, class To> consteval int longest_text() {
    constexpr int from = sql_type<From>::precision;
    constexpr int to = sql_type<To>::precision;
    const bool shorter = family_of<From> == family::text && from != 0 && from <= to;
    return family_of<To> != family::text || shorter ? 0 : to;
}

} // namespace detail

/// The text that a value of another type is, or a text itself, each dialect in its way.
template <class D, class Node> constexpr void spell_as_text(ansi, Node operand, writer<D> w) {
    using from = detail::stored<typename Node::type>;
    if constexpr (is_decimal<from>) {
        w << "CAST(";
        detail::spell_cast<from>(w, operand);
        w << " AS TEXT)";
    } else if constexpr (detail::is_date<from>) {
        w << "TO_CHAR(" << operand << ", 'YYYY-MM-DD')";
    } else if constexpr (detail::is_moment<from>) {
        w << "TO_CHAR(" << operand << ", 'YYYY-MM-DD HH24:MI:SS.US')";
    } else if constexpr (detail::is_clock<from>) {
        w << "TO_CHAR(" << operand << ", 'HH24:MI:SS.US')";
    } else {
        detail::spell_cast<text>(w, operand);
    }
}

namespace detail {

/// The start of a text, as long as it may be; `before` and `behind` are how a dialect takes it.
template <int Longest, class D, class Node>
constexpr void spell_cut(
    writer<D> w, Node operand, std::string_view before, std::string_view behind
) {
    if (Longest != 0)
        w << before;
    spell_as_text(D{}, operand, w);
    if (Longest != 0)
        (w << behind).number(Longest) << ')';
}

} // namespace detail

#define TENON_CAST_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::sql_target<T>),                                                                \
        "tenon::cast: the target is no SQL type; give one such as std::int64_t, tn::text or "      \
        "tn::decimal<12, 2>",                                                                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::expression_operand<X>),                                                        \
        "tenon::cast: this is no column and no expression with a type; convert a value in C++, "   \
        "and give a parameter its type, tn::param<\"n\", T>",                                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::castable<T, X>),                                                               \
        "tenon::cast: there is no cast between these types that means the same everywhere; go by " \
        "way of another type, or convert in C++",                                                  \
        "error"                                                                                    \
    )))

/// An expression as another SQL type: `tn::cast<tn::text>(users.age)`.
///
/// To an integer the digits behind the point are cut off, to a decimal they are rounded half away
/// from zero, to a varchar<N> the characters behind number N are cut off. What is out of range is an
/// error of PostgreSQL's and cut to the range elsewhere; a text that is no number is 0 there. A text
/// in ISO form becomes a date or a time, optional because others are NULL there.
/// \par SQL `CAST(x AS TEXT)`, and on each database what comes to that
template <class T, class X> TENON_INLINE auto cast(X&& x) TENON_CAST_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_CAST_RULES(TENON_OR_REFUSE) {
        using Node = detail::cast_to<detail::strip_optional<T>, detail::node_of<X>>;
        return detail::make_as<Node, void>(std::forward<X>(x));
    }
}
#undef TENON_CAST_RULES

template <class D, class Sql, class Operand>
constexpr void spell(ansi, detail::cast_to<Sql, Operand>, writer<D> w) {
    using from = typename detail::cast_to<Sql, Operand>::from;
    using to = typename detail::cast_to<Sql, Operand>::to;
    using detail::family_of;
    if constexpr (family_of<to> == family::text) {
        detail::spell_cut<detail::longest_text<from, to>()>(w, Operand{}, "LEFT(", ", ");
    } else if constexpr (detail::is_moment<from> && detail::is_moment<to>) {
        w << '(' << Operand{} << (std::same_as<from, to> ? ")" : " AT TIME ZONE 'UTC')");
    } else if constexpr (family_of<to> == family::integer && family_of<from> != family::integer) {
        // a boolean becomes an INTEGER only; a fraction would be rounded
        constexpr bool fraction = detail::is_number<from>;
        constexpr bool boolean = family_of<from> == family::boolean;
        w << "CAST(" << (fraction ? "TRUNC(" : "") << (boolean ? "CAST(" : "") << Operand{}
          << (fraction ? ")" : "") << (boolean ? " AS INTEGER)" : "") << " AS ";
        detail::spell_type_name<to>(w);
        w << ')';
    } else {
        detail::spell_cast<to>(w, Operand{});
    }
}

} // namespace tenon
