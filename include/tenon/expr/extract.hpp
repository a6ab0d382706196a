// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The fields of dates and times: `tn::extract<tn::year>(x)` and `tn::date_trunc<tn::month>(x)`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/aggregate.hpp>
#include <tenon/expr/call.hpp>
#include <tenon/expr/shift.hpp>

namespace tenon {

/// Fields of dates and timestamps, for extract() and date_trunc().
struct year {};
struct quarter {};
struct month {};
struct week {}; // as ISO 8601 counts them: from Monday, week 1 has the year's first Thursday
struct day {};
struct day_of_year {}; // 1 to 366
struct day_of_week {}; // 1, Monday, to 7

/// Fields of timestamps and times of day.
struct hour {};
struct minute {};
struct second {};

namespace detail {

/// A field's word in EXTRACT, its place in a timestamp's text and the rest of one that begins with it.
template <class Field> struct field_traits {
    static constexpr bool missing = true;
};
template <> struct field_traits<year> {
    static constexpr std::string_view word = "YEAR";
    static constexpr int begin = 1;
    static constexpr int size = 4;
    static constexpr std::string_view rest = "-01-01";
};
template <> struct field_traits<quarter> {
    static constexpr std::string_view word = "QUARTER";
};
template <> struct field_traits<month> {
    static constexpr std::string_view word = "MONTH";
    static constexpr int begin = 6;
    static constexpr int size = 2;
    static constexpr std::string_view rest = "-01";
};
template <> struct field_traits<week> {
    static constexpr std::string_view word = "WEEK";
};
template <> struct field_traits<day> {
    static constexpr std::string_view word = "DAY";
    static constexpr int begin = 9;
    static constexpr int size = 2;
    static constexpr std::string_view rest = "";
};
template <> struct field_traits<day_of_year> {
    static constexpr std::string_view word = "DOY";
};
template <> struct field_traits<day_of_week> {
    static constexpr std::string_view word = "ISODOW";
};
template <> struct field_traits<hour> {
    static constexpr std::string_view word = "HOUR";
    static constexpr int begin = 12;
    static constexpr int size = 2;
    static constexpr std::string_view rest = ":00:00.000000";
};
template <> struct field_traits<minute> {
    static constexpr std::string_view word = "MINUTE";
    static constexpr int begin = 15;
    static constexpr int size = 2;
    static constexpr std::string_view rest = ":00.000000";
};
template <> struct field_traits<second> {
    static constexpr std::string_view word = "SECOND";
    static constexpr int begin = 18;
    static constexpr int size = 2;
    static constexpr std::string_view rest = ".000000";
};

template <class Field> inline constexpr bool is_field = !requires { field_traits<Field>::missing; };

template <class Field>
inline constexpr bool is_time_field =
    std::same_as<Field, hour> || std::same_as<Field, minute> || std::same_as<Field, second>;

/// `EXTRACT(FIELD FROM operand)`.
template <class Field, class Operand>
struct extracted : composed<extracted<Field, Operand>, Operand> {
    using type = std::int32_t;
};

/// The start of the year, month, ... that `operand` is in.
template <class Field, class Operand>
struct truncated : composed<truncated<Field, Operand>, Operand> {
    using type = typename Operand::type;
};

template <class Field, class X> consteval bool has_field_now() {
    if constexpr (!is_operand<X>)
        return false;
    else if constexpr (refused_node<node_of<X>> || is_moment<type_of<X>>)
        return true;
    else
        return is_time_field<Field> ? family_of<type_of<X>> == family::time_of_day
                                    : is_date<type_of<X>>;
}
template <class Field, class X> inline constexpr bool has_field = has_field_now<Field, X>();

/// Whether something begins with the field.
template <class Field>
inline constexpr bool begins_period =
    is_field<Field> && !std::same_as<Field, day_of_year> && !std::same_as<Field, day_of_week>;

template <class Field, class X> consteval bool has_period_now() {
    if constexpr (is_operand<X>)
        return has_field<Field, X> && family_of<type_of<X>> != family::time_of_day;
    else
        return false;
}
template <class Field, class X> inline constexpr bool has_period = has_period_now<Field, X>();

/// A timestamp as one that PostgreSQL counts in UTC.
template <class D, class Node> constexpr void spell_in_utc(writer<D> w, Node operand) {
    if constexpr (family_of<typename Node::type> == family::timestamp_tz)
        w << '(' << operand << " AT TIME ZONE 'UTC')";
    else
        w << operand;
}

} // namespace detail

#define TENON_EXTRACT_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::is_field<Field>),                                                              \
        "tenon::extract: there is no such field; give one such as tn::year, tn::month or "         \
        "tn::hour",                                                                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::has_field<Field, X>),                                                          \
        "tenon::extract: the argument has no such field; dates have those from year to day, "      \
        "times of day the others, timestamps all of them",                                         \
        "error"                                                                                    \
    )))

#define TENON_DATE_TRUNC_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::begins_period<Field>),                                                         \
        "tenon::date_trunc: nothing begins with that; give one such as tn::year, tn::month or "    \
        "tn::hour",                                                                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::has_period<Field, X>),                                                         \
        "tenon::date_trunc: the argument has no such field; dates have those from year to day, "   \
        "timestamps all of them",                                                                  \
        "error"                                                                                    \
    )))

/// A field of a date, timestamp or time of day, a std::int32_t: `tn::extract<tn::year>(users.born)`.
/// Of seconds it is the whole ones.
/// \par SQL `CAST(EXTRACT(YEAR FROM x) AS INTEGER)`; SQLite `CAST(substr(x, 1, 4) AS INTEGER)`
template <class Field, class X>
TENON_INLINE auto extract(X&& x) TENON_EXTRACT_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_EXTRACT_RULES(TENON_OR_REFUSE)
    return detail::make_as<detail::extracted<Field, detail::node_of<X>>, void>(std::forward<X>(x));
}

/// The start of the year, quarter, month, week, day, hour, minute or second that a date or timestamp
/// is in, of the same type: `tn::date_trunc<tn::month>(orders.placed_on)`.
/// \par SQL `DATE_TRUNC('month', x)`; SQLite `substr(x, 1, 7) || '-01'`; MySQL `DATE_FORMAT(x, ..)`
template <class Field, class X>
TENON_INLINE auto date_trunc(X&& x) TENON_DATE_TRUNC_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_DATE_TRUNC_RULES(TENON_OR_REFUSE)
    return detail::make_as<detail::truncated<Field, detail::node_of<X>>, void>(std::forward<X>(x));
}

#undef TENON_DATE_TRUNC_RULES
#undef TENON_EXTRACT_RULES

template <class D, class Field, class Operand>
constexpr void spell(ansi, detail::extracted<Field, Operand>, writer<D> w) {
    constexpr bool fraction = std::same_as<Field, second>; // which the cast would round
    w << "CAST(" << (fraction ? "FLOOR(" : "") << "EXTRACT(" << detail::field_traits<Field>::word
      << " FROM ";
    detail::spell_in_utc(w, Operand{});
    w << (fraction ? "))" : ")") << " AS INTEGER)";
}

template <class D, class Field, class Operand>
constexpr void spell(ansi, detail::truncated<Field, Operand>, writer<D> w) {
    using Sql = typename Operand::type;
    constexpr bool date = detail::is_date<Sql>;
    constexpr bool zone = detail::family_of<Sql> == family::timestamp_tz;
    w << (date   ? "CAST("
          : zone ? "("
                 : "")
      << "DATE_TRUNC('" << detail::field_traits<Field>::word << "', ";
    detail::spell_in_utc(w, Operand{});
    w << ')' << (date ? " AS DATE)" : zone ? " AT TIME ZONE 'UTC')" : "");
}

} // namespace tenon
