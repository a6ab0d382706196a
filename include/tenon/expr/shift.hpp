// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Arithmetic of dates and timestamps: what operator+ and operator- do with a std::chrono::duration,
// and the days between two dates.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

template <class Sql> inline constexpr bool is_date = family_of<Sql> == family::date;
template <class Sql>
inline constexpr bool is_moment =
    family_of<Sql> == family::timestamp || family_of<Sql> == family::timestamp_tz;

/// The unit that a date or a timestamp is moved by. Seconds are told from microseconds because
/// SQLite can add the former only, the latter by way of a sum.
enum class step : std::uint8_t { none, days, months, seconds, microseconds };

/// `operand` and so many units: a date stays a date, a timestamp a timestamp. A day that the month
/// does not have becomes its last: January 31 and a month is February 28.
template <step Step, class Operand, class Count>
struct shifted : composed<shifted<Step, Operand, Count>, Operand, Count> {
    using type = typename Operand::type;
    static constexpr level precedence = is_date<type> ? level::atom : level::additive;
};

/// `left - right` over dates: a number of days.
template <class Left, class Right>
struct days_between : composed<days_between<Left, Right>, Left, Right> {
    using type = std::int32_t;
    static constexpr level precedence = level::additive;
};

template <class X> struct duration_parts {
    static constexpr bool is = false;
    static constexpr interval_scale scale{};
};
template <class Rep, class Period> struct duration_parts<std::chrono::duration<Rep, Period>> {
    static constexpr bool is = true;
    static constexpr interval_scale scale =
        interval_duration<Rep, Period> ? interval_scale_of<Period>() : interval_scale{};
};

/// The step that a duration is for a date or a timestamp, and how many of it one tick is.
struct step_size {
    detail::step step = step::none;
    std::int64_t factor = 1;
};
template <class Sql, class Duration> consteval step_size step_now() {
    constexpr interval_scale scale = duration_parts<Duration>::scale;
    constexpr std::int64_t seconds_of_day = 86'400;
    constexpr std::int64_t second = 1'000'000;
    switch (scale.part) {
    case interval_part::months:
        return {step::months, scale.factor};
    case interval_part::days:
        if (is_date<Sql>)
            return {step::days, scale.factor};
        return {step::seconds, scale.factor * seconds_of_day};
    case interval_part::microseconds:
        if (is_date<Sql>)
            return {};
        if (scale.factor % second == 0)
            return {step::seconds, scale.factor / second};
        return {step::microseconds, scale.factor};
    case interval_part::none:
        return {};
    }
    return {};
}

template <class L, class R> consteval bool shifts_now() {
    if constexpr (is_operand<L> && duration_parts<std::remove_cvref_t<R>>::is)
        return is_date<type_of<L>> || is_moment<type_of<L>>;
    else
        return false;
}
/// A date or a timestamp beside a duration.
template <class L, class R> inline constexpr bool shifts = shifts_now<L, R>();

template <class L, class R> consteval bool shiftable_now() {
    if constexpr (shifts<L, R>)
        return step_now<type_of<L>, std::remove_cvref_t<R>>().step != step::none;
    else
        return true;
}
/// Whether the duration counts something that the date or timestamp has.
template <class L, class R> inline constexpr bool shiftable = shiftable_now<L, R>();

/// Two dates.
template <class L, class R>
inline constexpr bool dates = is_date<type_of<L>> && is_date<type_of<R>>;

template <int Sign, class L, class R> TENON_INLINE auto shift(L&& l, R&& duration) {
    constexpr step_size size = step_now<type_of<L>, std::remove_cvref_t<R>>();
    constexpr bool small = size.step == step::days || size.step == step::months;
    using Count = std::conditional_t<small, std::int32_t, std::int64_t>;
    return make<shifted<size.step, node_of<L>, bound<Count>>, void, Count>(
        std::forward<L>(l), Sign * interval_field<std::int64_t>(duration.count(), size.factor)
    );
}

template <class L, class R> TENON_INLINE auto count_days(L&& l, R&& r) {
    return make<days_between<lifted<date, L&&>, lifted<date, R&&>>, date, date>(
        std::forward<L>(l), std::forward<R>(r)
    );
}

/// A number of units as an interval.
template <step Step, class D, class Count> constexpr void spell_interval(writer<D> w, Count count) {
    constexpr std::string_view units[]{
        "", "'1' DAY", "'1' MONTH", "'1' SECOND", "'0.000001' SECOND"};
    w << count << " * INTERVAL " << units[static_cast<int>(Step)];
}

} // namespace detail

template <class D, detail::step Step, class Operand, class Count>
constexpr void spell(ansi, detail::shifted<Step, Operand, Count>, writer<D> w) {
    constexpr bool date =
        detail::is_date<typename Operand::type>; // which an interval makes a timestamp
    w << (date ? "CAST(" : "");
    detail::spell_part(w, Operand{}, detail::level::additive);
    w << " + ";
    detail::spell_interval<Step>(w, Count{});
    w << (date ? " AS DATE)" : "");
}

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::days_between<Left, Right>, writer<D> w) {
    detail::spell_part(w, Left{}, detail::level::additive);
    w << " - ";
    detail::spell_part(w, Right{}, detail::level::additive, true);
}

} // namespace tenon
