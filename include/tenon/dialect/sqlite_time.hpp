// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Dates and times of SQLite, which keeps them as text: 'YYYY-MM-DD', 'YYYY-MM-DD HH:MM:SS.ffffff' in
// UTC, 'HH:MM:SS.ffffff'. What is computed has the same form, so that the order of times is that of
// the texts.
//
// SQLite's own functions count in milliseconds and round to them, and let February 31 be March 3; what
// follows asks them for whole seconds only and takes the fraction, and the end of a month, by itself.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/dialect/sqlite.hpp>

namespace tenon {

template <class D> constexpr void spell(sqlite, detail::clock_node<timestamp>, writer<D> w) {
    w << "strftime('%Y-%m-%d %H:%M:%f000', 'now')";
}
template <class D> constexpr void spell(sqlite, detail::clock_node<date>, writer<D> w) {
    w << "date('now')";
}

namespace detail {

/// `substr(operand, begin, size)`; the operand is written again.
template <class D, class Node>
constexpr void spell_again_part(writer<D> w, Node operand, int begin, int size) {
    w << "substr(";
    spell_first(w, operand);
    (w << ", ").number(begin) << ", ";
    w.number(size) << ')';
}

/// The same of what is written for the last time.
template <class D, class Node>
constexpr void spell_last_part(writer<D> w, Node operand, int begin, int size) {
    spell_again_part(w, operand, begin, size);
    w.out.cursor += Node::count;
}

template <class D, class Node> constexpr void spell_date_of(writer<D> w, Node operand) {
    if constexpr (is_date<typename Node::type>)
        spell_first(w, operand);
    else
        spell_again_part(w, operand, 1, static_cast<int>(date_chars));
}

/// A date and so many months: the day itself, or the last of the month, if that comes before it.
template <class D, class Operand, class Count>
constexpr void spell_months_added(writer<D> w, Operand operand, Count count) {
    const std::size_t before = w.out.cursor;
    w << "MIN(date(";
    spell_date_of(w, operand);
    w << ", ";
    w.out.cursor = before + Operand::count;
    w << count << " || ' months'), date(";
    w.out.cursor = before;
    spell_date_of(w, operand);
    w << ", 'start of month', (";
    w.out.cursor = before + Operand::count;
    w << count << " + 1) || ' months', '-1 day'))";
}

/// The microseconds since the year 0 of a timestamp and so many more, which is never negative.
template <class D, class Operand, class Count>
constexpr void spell_microseconds(writer<D> w, Operand operand, Count count) {
    w << "((strftime('%s', ";
    spell_again_part(w, operand, 1, 19);
    w << ") + 62167219200) * 1000000 + ";
    spell_last_part(w, operand, 21, 6);
    w << " + " << count << ')';
}

} // namespace detail

template <class D, detail::step Step, class Operand, class Count>
constexpr void spell(sqlite, detail::shifted<Step, Operand, Count>, writer<D> w) {
    using detail::step;
    const std::size_t before = w.out.cursor;
    if constexpr (Step == step::days) {
        w << "date(" << Operand{} << ", " << Count{} << " || ' days')";
    } else if constexpr (Step == step::seconds) {
        w << "strftime('%Y-%m-%d %H:%M:%S', ";
        detail::spell_last_part(w, Operand{}, 1, 19);
        w << ", " << Count{} << " || ' seconds') || ";
        w.out.cursor = before;
        detail::spell_last_part(w, Operand{}, 20, 7);
        w.out.cursor += Count::count;
    } else if constexpr (Step == step::microseconds) {
        w << "strftime('%Y-%m-%d %H:%M:%S', ";
        detail::spell_microseconds(w, Operand{}, Count{});
        w << " / 1000000 - 62167219200, 'unixepoch') || printf('.%06d', ";
        w.out.cursor = before;
        detail::spell_microseconds(w, Operand{}, Count{});
        w << " % 1000000)";
    } else {
        detail::spell_months_added(w, Operand{}, Count{});
        if constexpr (!detail::is_date<typename Operand::type>) {
            w << " || ";
            w.out.cursor = before;
            detail::spell_last_part(w, Operand{}, 11, 16);
            w.out.cursor += Count::count;
        }
    }
}

template <class D, class Left, class Right>
constexpr void spell(sqlite, detail::days_between<Left, Right>, writer<D> w) {
    w << "CAST(julianday(" << Left{} << ") - julianday(" << Right{} << ") AS INTEGER)";
}

template <class D, class Field, class Operand>
constexpr void spell(sqlite, detail::extracted<Field, Operand>, writer<D> w) {
    using field = detail::field_traits<Field>;
    constexpr bool clock = detail::family_of<typename Operand::type> == family::time_of_day;
    if constexpr (requires { field::begin; }) {
        w << "CAST(";
        detail::spell_last_part(w, Operand{}, field::begin - (clock ? 11 : 0), field::size);
        w << " AS INTEGER)";
    } else if constexpr (std::same_as<Field, quarter>) {
        w << "((";
        detail::spell_last_part(w, Operand{}, 6, 2);
        w << " + 2) / 3)";
    } else if constexpr (std::same_as<Field, week>) {
        w << "((strftime('%j', ";
        detail::spell_last_part(w, Operand{}, 1, 10);
        w << ", '-3 days', 'weekday 4') + 6) / 7)";
    } else if constexpr (std::same_as<Field, day_of_week>) {
        w << "((strftime('%w', ";
        detail::spell_last_part(w, Operand{}, 1, 10);
        w << ") + 6) % 7 + 1)";
    } else {
        w << "CAST(strftime('%j', ";
        detail::spell_last_part(w, Operand{}, 1, 10);
        w << ") AS INTEGER)";
    }
}

template <class D, class Field, class Operand>
constexpr void spell(sqlite, detail::truncated<Field, Operand>, writer<D> w) {
    using field = detail::field_traits<Field>;
    constexpr bool date = detail::is_date<typename Operand::type>;
    const std::size_t before = w.out.cursor;
    w << '(';
    if constexpr (requires { field::begin; }) {
        detail::spell_last_part(w, Operand{}, 1, field::begin + field::size - 1);
        if (!field::rest.empty())
            w << " || '" << field::rest << '\'';
    } else if constexpr (std::same_as<Field, week>) {
        w << "date(";
        detail::spell_last_part(w, Operand{}, 1, 10);
        w << ", 'weekday 0', '-6 days')";
    } else {
        w << "date(";
        detail::spell_last_part(w, Operand{}, 1, 10);
        w << ", 'start of month', '-' || ((";
        w.out.cursor = before;
        detail::spell_last_part(w, Operand{}, 6, 2);
        w << " - 1) % 3) || ' months')";
    }
    w << (date || detail::is_time_field<Field> ? ")" : " || ' 00:00:00.000000')");
}

/// What becomes a date or a time, or was one.
template <class D, class Sql, class Operand>
    requires detail::casts_to_time<Sql, Operand>
constexpr void spell(sqlite, detail::cast_to<Sql, Operand>, writer<D> w) {
    using from = typename detail::cast_to<Sql, Operand>::from;
    using to = typename detail::cast_to<Sql, Operand>::to;
    constexpr bool text = detail::is_text<from>;
    constexpr bool clock = detail::is_clock<to>;
    if constexpr (text && (clock || detail::is_moment<to>)) {
        constexpr int whole = clock ? 8 : 19;
        w << (clock ? "(strftime('%H:%M:%S', " : "(strftime('%Y-%m-%d %H:%M:%S', ");
        detail::spell_again_part(w, Operand{}, 1, whole);
        w << ") || '.' || substr(";
        detail::spell_last_part(w, Operand{}, whole + 2, 6);
        w << " || '000000', 1, 6))";
    } else if constexpr (text) {
        w << "date(";
        detail::spell_last_part(w, Operand{}, 1, 10);
        w << ')';
    } else if constexpr (detail::is_date<from> && detail::is_moment<to>) {
        w << '(';
        detail::spell_part(w, Operand{}, detail::level::additive);
        w << " || ' 00:00:00.000000')";
    } else if constexpr (detail::is_moment<from> && detail::is_date<to>) {
        detail::spell_last_part(w, Operand{}, 1, 10);
    } else if constexpr (detail::is_moment<from> && clock) {
        detail::spell_last_part(w, Operand{}, 12, 15);
    } else {
        w << '(' << Operand{} << ')';
    }
}

} // namespace tenon
