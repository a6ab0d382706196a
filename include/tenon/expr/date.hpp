// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Now, today, and dates as constants of the text; defaults that are made when a record is.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/expression.hpp>

namespace tenon {

namespace detail {

/// A node without parts.
template <class Sql> struct leaf {
    using type = Sql;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

/// The time in UTC, or the date in UTC, that the database's clock shows.
template <class Sql> struct clock_node : leaf<Sql> {};

/// What now() and today() share with expressions: they are the database's time in a query, and convert
/// to the program's where a record or a value is made.
template <class Self, class Sql>
struct clock_methods : operand,
                       predicate_methods<Self>,
                       range_methods<Self>,
                       order_methods<Self>,
                       label_methods<Self> {
    using node = clock_node<Sql>;
    values_of<node> data{};
};

/// What tn::now() returns.
struct current_time : clock_methods<current_time, timestamp> {
    operator timestamp_value() const { return current_timestamp(); }
    operator date_value() const { return current_date(); }
};

/// What tn::today() returns.
struct current_day : clock_methods<current_day, date> {
    operator date_value() const { return current_date(); }
};

template <class Made> struct clock_function {
    constexpr Made operator()() const noexcept { return {}; }
};

} // namespace detail

/// The time in UTC: the program's where a record or a value is made, the database's in a query. It is
/// a constant, too: `tn::touched_by<tn::now>`, `tn::server_default<tn::now()>`.
///
/// \code
/// tn::column<T, "created_at", tn::timestamp> created_at = tn::now();       // a record's default
/// tn::select(orders.id).from(orders).where(orders.placed_at < tn::now() - std::chrono::hours(1));
/// \endcode
/// \par SQL `(CURRENT_TIMESTAMP AT TIME ZONE 'UTC')`; SQLite `strftime('%Y-%m-%d %H:%M:%f000', 'now')`;
/// MySQL `UTC_TIMESTAMP(6)`
inline constexpr detail::clock_function<detail::current_time> now{};

/// The date in UTC: the program's where a record or a value is made, the database's in a query.
/// \par SQL `CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS DATE)`; SQLite `date('now')`; MySQL
/// `UTC_DATE()`
inline constexpr detail::clock_function<detail::current_day> today{};

namespace detail {

/// A default that is made anew for each record: what `by` returns.
template <class Callable> struct made_by {
    using made = std::invoke_result_t<const Callable&>;
    Callable callable;

    // to a value, not to what stands for the column elsewhere; a std::optional makes itself
    template <class T>
        requires(
            is_value<T> && std::is_convertible_v<made, T> && (is_optional<made> || !is_optional<T>)
        )
    constexpr operator T() const {
        return callable();
    }
};

} // namespace detail

/// The default of a column that a callable makes, called for each record: `= tn::by(make_token)`.
template <class Callable> constexpr detail::made_by<Callable> by(Callable callable) {
    return {callable};
}

namespace detail {

/// A constant date or timestamp: the days or microseconds since 1970.
template <class Sql, std::int64_t Count> struct moment_constant : leaf<Sql> {};

template <class Value>
consteval std::int64_t count_of(const std::optional<Value>& parsed) noexcept {
    return parsed.value_or(Value{}).time_since_epoch().count();
}

} // namespace detail

#define TENON_DATE_LIT_RULE "tenon::date_lit: this is no date; write one such as \"1998-12-01\""
#define TENON_TIMESTAMP_LIT_RULE                                                                   \
    "tenon::timestamp_lit: this is no time; write one such as \"1998-12-01 18:30:00\""

/// A date that is part of the text: `tn::date_lit<"1998-12-01">`, checked by the compiler.
/// \par SQL `DATE '1998-12-01'`; SQLite `'1998-12-01'`
template <name Text>
inline constexpr auto date_lit = [] { // in a type it would hide the user's line
    constexpr std::optional<date_value> parsed = parse_date(Text.view());
    static_assert(parsed.has_value(), TENON_DATE_LIT_RULE);
    return expression<detail::moment_constant<date, detail::count_of(parsed)>>{};
}();

/// A timestamp that is part of the text, `tn::timestamp_lit<"1998-12-01 18:30:00">`, in UTC or with
/// its offset, checked by the compiler.
/// \par SQL `TIMESTAMP '1998-12-01 18:30:00.000000'`; SQLite without the word
template <name Text>
inline constexpr auto timestamp_lit = [] {
    constexpr std::optional<timestamp_value> parsed = parse_timestamp(Text.view());
    static_assert(parsed.has_value(), TENON_TIMESTAMP_LIT_RULE);
    return expression<detail::moment_constant<timestamp, detail::count_of(parsed)>>{};
}();

#if defined(__clang__) // tells it at the user's line
template <name Text>
    requires(!parse_date(Text.view()).has_value())
__attribute__((unavailable(TENON_DATE_LIT_RULE))
) inline constexpr expression<detail::moment_constant<date, sizeof(Text)>>
    date_lit<Text>{};

template <name Text>
    requires(!parse_timestamp(Text.view()).has_value())
__attribute__((unavailable(TENON_TIMESTAMP_LIT_RULE))
) inline constexpr expression<detail::moment_constant<timestamp, sizeof(Text)>>
    timestamp_lit<Text>{};
#endif

#undef TENON_TIMESTAMP_LIT_RULE
#undef TENON_DATE_LIT_RULE

template <class D> constexpr void spell(ansi, detail::clock_node<timestamp>, writer<D> w) {
    w << "(CURRENT_TIMESTAMP AT TIME ZONE 'UTC')";
}
template <class D> constexpr void spell(ansi, detail::clock_node<date>, writer<D> w) {
    w << "CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS DATE)";
}

template <class D, class Sql, std::int64_t Count>
constexpr void spell(ansi, detail::moment_constant<Sql, Count>, writer<D> w) {
    write_literal(D{}, detail::placeholder_of<Sql>, datum{Count}, w.out);
}

} // namespace tenon
