// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The values of SQL's DATE, TIME, TIMESTAMP and INTERVAL, and their texts as SQLite stores them.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <ratio>
#include <stdexcept>
#include <string_view>
#include <type_traits>

namespace tenon {

/// Thrown when a value is out of range: a year outside 1 to 9999, a time of day outside 24 hours,
/// an interval whose fields do not fit.
struct calendar_error : std::range_error {
    using std::range_error::range_error;
};

/// The value of a DATE: days, years 1 to 9999.
using date_value = std::chrono::sys_days;

/// The value of a TIMESTAMP: UTC, microseconds, years 1 to 9999.
using timestamp_value = std::chrono::sys_time<std::chrono::microseconds>;

/// The value of a TIME: a time of day in microseconds, from 00:00, the default, to before 24:00.
struct clock_time {
    std::chrono::microseconds since_midnight{0};

    constexpr clock_time() = default;

    /// Throws calendar_error unless 0 <= time < 24 hours.
    constexpr explicit clock_time(std::chrono::microseconds time) : since_midnight(time) {
        if (time < std::chrono::hours(0) || time >= std::chrono::hours(24))
            throw calendar_error("tenon::clock_time: the time is not from 00:00 to before 24:00");
    }

    /// Throws calendar_error unless hour < 24, minute < 60, second < 60, microsecond < 1'000'000.
    constexpr clock_time(int hour, int minute, int second = 0, int microsecond = 0)
        : since_midnight(
              ((std::int64_t{hour} * 60 + minute) * 60 + second) * 1'000'000 + microsecond
          ) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 ||
            microsecond < 0 || microsecond > 999'999)
            throw calendar_error("tenon::clock_time: an hour, minute or second is out of range");
    }

    friend constexpr bool operator==(const clock_time&, const clock_time&) = default;
    friend constexpr std::strong_ordering operator<=>(
        const clock_time& left, const clock_time& right
    ) {
        return left.since_midnight.count() <=> right.since_midnight.count();
    }
};

namespace detail {

enum class interval_part { none, months, days, microseconds };

/// The field of an interval that keeps a duration, and how many of the field's units it counts.
struct interval_scale {
    interval_part part = interval_part::none;
    std::int64_t factor = 1;
};

/// Hours and minutes are told apart from the odd units of sums such as months(1) + days(2).
template <class Period> consteval interval_scale interval_scale_of() {
    if (std::ratio_equal_v<Period, std::chrono::months::period>)
        return {interval_part::months, 1};
    if (std::ratio_equal_v<Period, std::chrono::years::period>)
        return {interval_part::months, 12};
    if (std::ratio_equal_v<Period, std::chrono::days::period>)
        return {interval_part::days, 1};
    if (std::ratio_equal_v<Period, std::chrono::weeks::period>)
        return {interval_part::days, 7};
    if (Period::den == 1 && (Period::num == 1 || Period::num == 60 || Period::num == 3600))
        return {interval_part::microseconds, Period::num * 1'000'000};
    if (Period::num == 1 && 1'000'000 % Period::den == 0)
        return {interval_part::microseconds, 1'000'000 / Period::den};
    return {};
}

template <class Rep, class Period>
concept interval_duration = std::is_integral_v<Rep> && sizeof(Rep) <= 8 &&
                            interval_scale_of<Period>().part != interval_part::none;

/// count * factor as a Field; throws calendar_error when that is out of range.
template <class Field, class Rep> constexpr Field interval_field(Rep count, std::int64_t factor) {
    constexpr std::int64_t most = (std::numeric_limits<Field>::max)();
    constexpr std::int64_t least = (std::numeric_limits<Field>::min)();
    if (count > 0 ? static_cast<std::uint64_t>(count) > static_cast<std::uint64_t>(most / factor)
                  : static_cast<std::int64_t>(count) < least / factor)
        throw calendar_error("tenon::interval_value: the duration is out of range");
    return static_cast<Field>(static_cast<std::int64_t>(count) * factor);
}

} // namespace detail

/// The value of an INTERVAL: three fields that are not converted into each other, as a month has no
/// fixed number of days nor a day of hours. Any of them may be negative.
struct interval_value {
    std::int32_t months = 0;
    std::int32_t days = 0;
    std::int64_t microseconds = 0;

    constexpr interval_value() = default;
    constexpr interval_value(std::int32_t in_months, std::int32_t in_days, std::int64_t in_micros)
        : months(in_months), days(in_days), microseconds(in_micros) {}

    /// Months and years count as months, days and weeks as days, hours and shorter units as
    /// microseconds; throws calendar_error if the field overflows. Nothing finer than microseconds
    /// converts, nor do sums of months and days: give those to the constructor of three fields.
    template <class Rep, class Period>
        requires detail::interval_duration<Rep, Period>
    constexpr interval_value(std::chrono::duration<Rep, Period> duration) {
        constexpr detail::interval_scale scale = detail::interval_scale_of<Period>();
        if constexpr (scale.part == detail::interval_part::months)
            months = detail::interval_field<std::int32_t>(duration.count(), scale.factor);
        else if constexpr (scale.part == detail::interval_part::days)
            days = detail::interval_field<std::int32_t>(duration.count(), scale.factor);
        else
            microseconds = detail::interval_field<std::int64_t>(duration.count(), scale.factor);
    }

    friend constexpr bool operator==(const interval_value&, const interval_value&) = default;
};

/// The characters that write_date, write_time and write_timestamp write.
inline constexpr std::size_t date_chars = 10;
inline constexpr std::size_t time_chars = 15;
inline constexpr std::size_t timestamp_chars = 26;
/// The most characters that write_interval writes.
inline constexpr std::size_t interval_max_chars = 56;

namespace detail {

inline constexpr date_value first_date = std::chrono::year{1} / 1 / 1;
inline constexpr date_value last_date = std::chrono::year{9999} / 12 / 31;

/// Writes the last `width` digits of a number.
constexpr char* calendar_digits(char* out, std::int64_t number, int width) {
    for (int place = width; place > 0; number /= 10)
        out[--place] = static_cast<char>('0' + number % 10);
    return out + width;
}

/// Writes one field of an interval, with its sign and its letter, unless it is zero.
constexpr char* interval_text(char* out, std::int64_t number, char letter) {
    if (number == 0)
        return out;
    if (number < 0)
        *out++ = '-';
    int width = 0;
    for (std::int64_t rest = number; rest != 0; rest /= 10)
        ++width;
    out = calendar_digits(out, number < 0 ? -number : number, width);
    *out++ = letter;
    return out;
}

/// Reads a text from its start, and remembers when something was not there.
struct calendar_reader {
    std::string_view rest;
    bool failed = false;

    constexpr bool done() const { return !failed && rest.empty(); }
    constexpr bool take(char expected) {
        const bool found = rest.starts_with(expected);
        rest.remove_prefix(found ? 1 : 0);
        return found;
    }

    /// Takes an optional sign and returns whether it is '-'.
    constexpr bool take_sign() { return !take('+') && take('-'); }

    constexpr void expect(char expected) { failed = !take(expected) || failed; }

    constexpr std::size_t count_digits() const {
        const std::size_t end = rest.find_first_not_of("0123456789");
        return end < rest.size() ? end : rest.size();
    }

    /// A number of so many digits, which are at most 18.
    constexpr std::int64_t number(std::size_t width) {
        failed = failed || width == 0 || width > 18 || count_digits() < width;
        std::int64_t result = 0;
        for (; !failed && width > 0; --width, rest.remove_prefix(1))
            result = result * 10 + (rest.front() - '0');
        return result;
    }

    constexpr int between(std::size_t width, int least, int most) {
        const auto result = static_cast<int>(number(width));
        failed = failed || result < least || result > most;
        return result;
    }

    /// What follows a decimal point, in millionths; finer digits must be zeros.
    constexpr std::int64_t millionths() {
        const std::size_t width = count_digits();
        std::int64_t result = number(width < 6 ? width : 6);
        for (std::size_t place = width; place < 6; ++place)
            result *= 10;
        for (std::size_t place = 6; place < width; ++place)
            expect('0');
        return result;
    }

    constexpr date_value date() {
        const std::chrono::year year{between(4, 1, 9999)};
        expect('-');
        const int month = between(2, 1, 12);
        expect('-');
        const std::chrono::year_month_day parts = year / month / between(2, 1, 31);
        failed = failed || !parts.ok();
        return failed ? date_value{} : date_value{parts};
    }

    constexpr std::chrono::microseconds time() {
        const std::chrono::hours hours{between(2, 0, 23)};
        expect(':');
        const std::chrono::minutes minutes{between(2, 0, 59)};
        if (!take(':'))
            return hours + minutes;
        const std::chrono::seconds seconds{between(2, 0, 59)};
        return hours + minutes + seconds + std::chrono::microseconds{take('.') ? millionths() : 0};
    }

    /// What a local time is ahead of UTC; nothing is UTC.
    constexpr std::chrono::minutes offset() {
        if (rest.empty() || take('Z'))
            return std::chrono::minutes{0};
        failed = failed || (!rest.starts_with('+') && !rest.starts_with('-'));
        const bool behind = take_sign();
        const std::chrono::hours hours{between(2, 0, 23)};
        const std::chrono::minutes minutes{take(':') ? between(2, 0, 59) : 0};
        return behind ? -(hours + minutes) : hours + minutes;
    }

    /// Adds count * factor to a field of an interval.
    constexpr void add(std::int64_t& field, std::int64_t count, std::int64_t factor, bool minus) {
        constexpr std::int64_t most = (std::numeric_limits<std::int64_t>::max)();
        failed = failed || count > most / factor;
        const std::int64_t part = failed ? 0 : (minus ? -count : count) * factor;
        failed = failed || (part > 0 ? field > most - part : field < -most - 1 - part);
        field += failed ? 0 : part;
    }
};

} // namespace detail

/// Writes YYYY-MM-DD and returns the end; throws calendar_error for a year outside 1 to 9999.
constexpr char* write_date(char* out, date_value date) {
    if (date < detail::first_date || date > detail::last_date)
        throw calendar_error("tenon::write_date: the year is not from 1 to 9999");
    const std::chrono::year_month_day parts{date};
    out = detail::calendar_digits(out, int{parts.year()}, 4);
    *out++ = '-';
    out = detail::calendar_digits(out, unsigned{parts.month()}, 2);
    *out++ = '-';
    return detail::calendar_digits(out, unsigned{parts.day()}, 2);
}

/// Writes HH:MM:SS.ffffff and returns the end.
constexpr char* write_time(char* out, clock_time time) {
    const std::int64_t micros = time.since_midnight.count();
    out = detail::calendar_digits(out, micros / 3'600'000'000, 2);
    *out++ = ':';
    out = detail::calendar_digits(out, micros / 60'000'000 % 60, 2);
    *out++ = ':';
    out = detail::calendar_digits(out, micros / 1'000'000 % 60, 2);
    *out++ = '.';
    return detail::calendar_digits(out, micros, 6);
}

/// Writes YYYY-MM-DD HH:MM:SS.ffffff and returns the end; throws calendar_error for a year outside
/// 1 to 9999. The order of such texts is the order of the times.
constexpr char* write_timestamp(char* out, timestamp_value time) {
    const date_value date = std::chrono::floor<std::chrono::days>(time);
    out = write_date(out, date);
    *out++ = ' ';
    return write_time(out, clock_time(time - date));
}

/// Writes the ISO 8601 form, such as P1Y2M3DT4H5M6.5S, and returns the end. Fields that are zero
/// are left out, each other one has its own sign; no time at all is PT0S.
constexpr char* write_interval(char* out, const interval_value& value) {
    *out++ = 'P';
    char* const start = out;
    out = detail::interval_text(out, value.months / 12, 'Y');
    out = detail::interval_text(out, value.months % 12, 'M');
    out = detail::interval_text(out, value.days, 'D');
    if (value.microseconds == 0 && out != start)
        return out;
    *out++ = 'T';
    out = detail::interval_text(out, value.microseconds / 3'600'000'000, 'H');
    out = detail::interval_text(out, value.microseconds / 60'000'000 % 60, 'M');
    std::int64_t rest = value.microseconds % 60'000'000;
    if (rest == 0 && value.microseconds != 0)
        return out;
    if (rest < 0)
        *out++ = '-';
    rest = rest < 0 ? -rest : rest;
    out = detail::calendar_digits(out, rest / 1'000'000, rest < 10'000'000 ? 1 : 2);
    if (rest % 1'000'000 != 0) {
        *out++ = '.';
        out = detail::calendar_digits(out, rest, 6);
        while (out[-1] == '0')
            --out;
    }
    *out++ = 'S';
    return out;
}

/// Reads YYYY-MM-DD, or returns nothing if the text is no date of the years 1 to 9999.
constexpr std::optional<date_value> parse_date(std::string_view text) {
    detail::calendar_reader reader{text};
    const date_value date = reader.date();
    return reader.done() ? std::optional(date) : std::nullopt;
}

/// Reads HH:MM, HH:MM:SS or HH:MM:SS.f, or returns nothing if the text is no time of a day. What is
/// finer than a microsecond must be zeros.
constexpr std::optional<clock_time> parse_time(std::string_view text) {
    detail::calendar_reader reader{text};
    const std::chrono::microseconds time = reader.time();
    return reader.done() ? std::optional(clock_time(time)) : std::nullopt;
}

/// Reads a date, then a space or T and a time, then Z or an offset, +HH or +HH:MM; all but the date
/// may be missing. Returns nothing if the text is no such, or not in the years 1 to 9999 of UTC.
constexpr std::optional<timestamp_value> parse_timestamp(std::string_view text) {
    detail::calendar_reader reader{text};
    timestamp_value time = reader.date();
    if (!reader.rest.empty()) {
        if (!reader.take('T'))
            reader.expect(' ');
        time += reader.time();
        time -= reader.offset();
    }
    const bool in_range =
        time >= detail::first_date && time < detail::last_date + std::chrono::days{1};
    return reader.done() && in_range ? std::optional(time) : std::nullopt;
}

/// Reads the ISO 8601 form of an interval, such as P1Y2M3W4DT5H6M7.5S: the units in this order,
/// each with a sign of its own, a fraction of seconds only. Returns nothing if the text is no such
/// or does not fit an interval_value.
constexpr std::optional<interval_value> parse_interval(std::string_view text) {
    constexpr std::string_view letters = "YMWDHMS";
    constexpr std::int64_t factors[] = {12, 1, 7, 1, 3'600'000'000, 60'000'000, 1'000'000};
    detail::calendar_reader reader{text};
    std::int64_t fields[] = {0, 0, 0};
    std::size_t unit = 0;
    std::size_t units = 4;
    bool complete = false;
    reader.expect('P');
    while (!reader.failed && !reader.rest.empty()) {
        if (units == 4 && reader.take('T')) {
            unit = 4;
            units = 7;
            complete = false;
            continue;
        }
        const bool minus = reader.take_sign();
        const std::int64_t count = reader.number(reader.count_digits());
        const bool fraction = reader.take('.');
        const std::int64_t millionths = fraction ? reader.millionths() : 0;
        while (unit < units && !reader.take(letters[unit]))
            ++unit;
        if (unit == units || (fraction && letters[unit] != 'S'))
            return std::nullopt;
        std::int64_t& field = fields[unit < 2 ? 0 : unit < 4 ? 1 : 2];
        reader.add(field, count, factors[unit++], minus);
        reader.add(field, millionths, 1, minus);
        complete = true;
    }
    const auto months = static_cast<std::int32_t>(fields[0]);
    const auto days = static_cast<std::int32_t>(fields[1]);
    if (!complete || !reader.done() || months != fields[0] || days != fields[1])
        return std::nullopt;
    return interval_value(months, days, fields[2]);
}

/// The system clock's time, cut to microseconds.
inline timestamp_value current_timestamp() {
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

/// The system clock's date in UTC.
inline date_value current_date() {
    return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

} // namespace tenon
