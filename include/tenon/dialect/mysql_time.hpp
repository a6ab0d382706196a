// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Dates and times of MySQL and MariaDB: their own words for what EXTRACT, INTERVAL and DATE_TRUNC do
// elsewhere.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/dialect/mysql.hpp>

namespace tenon {

template <class D> constexpr void spell(mysql, detail::clock_node<timestamp>, writer<D> w) {
    w << "UTC_TIMESTAMP(6)";
}
template <class D> constexpr void spell(mysql, detail::clock_node<date>, writer<D> w) {
    w << "UTC_DATE()";
}

template <class D, detail::step Step, class Operand, class Count>
constexpr void spell(mysql, detail::shifted<Step, Operand, Count>, writer<D> w) {
    constexpr std::string_view units[]{"", " DAY)", " MONTH)", " SECOND)", " MICROSECOND)"};
    w << "DATE_ADD(" << Operand{} << ", INTERVAL " << Count{} << units[static_cast<int>(Step)];
}

template <class D, class Left, class Right>
constexpr void spell(mysql, detail::days_between<Left, Right>, writer<D> w) {
    w << detail::call<"DATEDIFF", std::int32_t, Left, Right>{};
}

template <class D, class Field, class Operand>
constexpr void spell(mysql, detail::extracted<Field, Operand>, writer<D> w) {
    if constexpr (std::same_as<Field, week>)
        w << "WEEK(" << Operand{} << ", 3)";
    else if constexpr (std::same_as<Field, day_of_week>)
        w << "(WEEKDAY(" << Operand{} << ") + 1)";
    else if constexpr (std::same_as<Field, day_of_year>)
        w << "DAYOFYEAR(" << Operand{} << ')';
    else
        w << "EXTRACT(" << detail::field_traits<Field>::word << " FROM " << Operand{} << ')';
}

namespace detail {

/// The start of a period as DATE_FORMAT writes it.
template <class Field> inline constexpr std::string_view start_format = "%Y-01-01";
template <> inline constexpr std::string_view start_format<month> = "%Y-%m-01";
template <> inline constexpr std::string_view start_format<day> = "%Y-%m-%d";
template <> inline constexpr std::string_view start_format<hour> = "%Y-%m-%d %H:00:00";
template <> inline constexpr std::string_view start_format<minute> = "%Y-%m-%d %H:%i:00";
template <> inline constexpr std::string_view start_format<second> = "%Y-%m-%d %H:%i:%s";

} // namespace detail

template <class D, class Field, class Operand>
constexpr void spell(mysql, detail::truncated<Field, Operand>, writer<D> w) {
    w << "CAST(";
    if constexpr (std::same_as<Field, week>) {
        w << "DATE_SUB(DATE(";
        detail::spell_first(w, Operand{});
        w << "), INTERVAL WEEKDAY(" << Operand{} << ") DAY)";
    } else if constexpr (std::same_as<Field, quarter>) {
        w << "DATE_ADD(MAKEDATE(YEAR(";
        detail::spell_first(w, Operand{});
        w << "), 1), INTERVAL QUARTER(" << Operand{} << ") - 1 QUARTER)";
    } else {
        w << "DATE_FORMAT(" << Operand{} << ", '" << detail::start_format<Field> << "')";
    }
    w << (detail::is_date<typename Operand::type> ? " AS DATE)" : " AS DATETIME(6))");
}

} // namespace tenon
