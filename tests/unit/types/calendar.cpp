// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/calendar.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <ratio>
#include <string>
#include <string_view>
#include <type_traits>

namespace types_calendar {

using namespace std::chrono_literals;
using namespace std::string_view_literals;
using std::chrono::microseconds;
using tenon::calendar_error;
using tenon::clock_time;
using tenon::date_value;
using tenon::interval_value;
using tenon::parse_date;
using tenon::parse_interval;
using tenon::parse_time;
using tenon::parse_timestamp;
using tenon::timestamp_value;

constexpr char* write(char* out, date_value value) { return tenon::write_date(out, value); }
constexpr char* write(char* out, clock_time value) { return tenon::write_time(out, value); }
constexpr char* write(char* out, timestamp_value value) {
    return tenon::write_timestamp(out, value);
}
constexpr char* write(char* out, const interval_value& value) {
    return tenon::write_interval(out, value);
}

constexpr std::size_t most_chars(date_value) { return tenon::date_chars; }
constexpr std::size_t most_chars(clock_time) { return tenon::time_chars; }
constexpr std::size_t most_chars(timestamp_value) { return tenon::timestamp_chars; }
constexpr std::size_t most_chars(const interval_value&) { return tenon::interval_max_chars; }

/// What a write function writes, at compile time too, and that it keeps to its size.
struct written {
    std::array<char, tenon::interval_max_chars + 1> text{};
    std::size_t size = 0;
    bool in_bounds = false;

    template <class Value> constexpr explicit written(const Value& value) {
        text.fill('#');
        size = static_cast<std::size_t>(write(text.data(), value) - text.data());
        in_bounds = size <= most_chars(value) && text[most_chars(value)] == '#';
    }

    constexpr std::string_view view() const { return {text.data(), size}; }
};

std::string text_of(const auto& value) {
    const written out(value);
    BOOST_TEST(out.in_bounds);
    return std::string(out.view());
}

constexpr date_value date(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

constexpr timestamp_value first_moment = date(1, 1, 1);
constexpr timestamp_value last_moment = date(9999, 12, 31) + 24h - 1us;
constexpr auto int32_least = std::numeric_limits<std::int32_t>::min();
constexpr auto int32_most = std::numeric_limits<std::int32_t>::max();
constexpr auto int64_least = std::numeric_limits<std::int64_t>::min();
constexpr auto int64_most = std::numeric_limits<std::int64_t>::max();

// Everything is done at compile time.
static_assert(written(date(2024, 2, 29)).view() == "2024-02-29"sv);
static_assert(written(clock_time(1, 2, 3, 4)).view() == "01:02:03.000004"sv);
static_assert(written(timestamp_value(-1us)).view() == "1969-12-31 23:59:59.999999"sv);
static_assert(written(interval_value(14, 3, 14'706'000'007)).view() == "P1Y2M3DT4H5M6.000007S"sv);
static_assert(written(date(1, 1, 1)).size == tenon::date_chars);
static_assert(written(clock_time()).size == tenon::time_chars);
static_assert(written(first_moment).size == tenon::timestamp_chars);
static_assert(parse_date("2024-02-29") == date(2024, 2, 29) && !parse_date("2023-02-29"));
static_assert(parse_time("01:02") == clock_time(1, 2) && !parse_time("24:00:00"));
static_assert(parse_timestamp("1970-01-01T01:00+01") == timestamp_value{} && !parse_timestamp(""));
static_assert(parse_interval("P1Y2M3DT4H5M6.000007S") == interval_value(14, 3, 14'706'000'007));

// What the types are.
static_assert(std::regular<clock_time> && std::totally_ordered<clock_time>);
static_assert(std::regular<interval_value> && std::is_trivially_copyable_v<interval_value>);
static_assert(!std::is_convertible_v<microseconds, clock_time>);
static_assert(std::is_constructible_v<clock_time, std::chrono::minutes>);
static_assert(!std::is_constructible_v<clock_time, std::chrono::nanoseconds>);

// What converts to an interval.
template <class Duration>
constexpr bool to_interval = std::is_convertible_v<Duration, interval_value>;
template <std::intmax_t Seconds> using unit = std::chrono::duration<int, std::ratio<Seconds>>;
using std::chrono::days;
using std::chrono::months;
using std::chrono::weeks;
using std::chrono::years;
static_assert(to_interval<years> && to_interval<days> && to_interval<std::chrono::milliseconds>);
static_assert(!to_interval<std::chrono::nanoseconds>);
static_assert(!to_interval<std::chrono::duration<double>>);
static_assert(!to_interval<std::chrono::duration<int, std::ratio<1, 3>>>);
static_assert(!to_interval<decltype(months(1) + days(2))>);
static_assert(!to_interval<decltype(years(1) + days(2))>);
static_assert(!to_interval<decltype(months(1) + 2h)>);
static_assert(!to_interval<decltype(years(1) + 2min)>);
static_assert(!to_interval<unit<7>> && to_interval<unit<86400>> && to_interval<unit<604800>>);
static_assert(interval_value(years(2)) == interval_value(24, 0, 0));
static_assert(interval_value(months(-5)) == interval_value(-5, 0, 0));
static_assert(interval_value(weeks(2)) == interval_value(0, 14, 0));
static_assert(interval_value(days(3)) == interval_value(0, 3, 0));
static_assert(interval_value(1h + 2min + 3s + 4ms + 5us) == interval_value(0, 0, 3'723'004'005));
static_assert(interval_value(24h) != interval_value(days(1)));
static_assert(interval_value(std::chrono::duration<unsigned char>(9)) == interval_value(9s));
static_assert(interval_value(std::chrono::duration<int, std::ratio<1, 10>>(7)) == 700ms);

std::mt19937_64 engine(20260101);

timestamp_value random_timestamp() {
    const auto range = static_cast<std::uint64_t>((last_moment - first_moment).count()) + 1;
    return first_moment + microseconds(static_cast<std::int64_t>(engine() % range));
}

template <class Integer> Integer random_integer() {
    return static_cast<Integer>(static_cast<Integer>(engine()) >> engine() % (8 * sizeof(Integer)));
}

/// None of the texts, between which bars stand, is read.
template <class Parse> void check_none_is_read(Parse parse, std::string_view texts) {
    for (std::size_t start = 0; start <= texts.size();) {
        const std::string_view text = texts.substr(start, texts.find('|', start) - start);
        BOOST_CHECK_MESSAGE(!parse(text), "'" << text << "' was read");
        start += text.size() + 1;
    }
}

} // namespace types_calendar

BOOST_AUTO_TEST_SUITE(types_calendar)

BOOST_AUTO_TEST_CASE(a_time_of_day_is_within_24_hours) {
    BOOST_CHECK(clock_time() == clock_time(0, 0));
    BOOST_CHECK(clock_time(23, 59, 59, 999'999) == clock_time(24h - 1us));
    BOOST_CHECK(clock_time(12, 30) < clock_time(12, 30, 0, 1));
    BOOST_CHECK(clock_time(12, 30) == clock_time(12h + 30min));
    BOOST_CHECK_THROW(clock_time(24h), calendar_error);
    BOOST_CHECK_THROW(clock_time(-1us), calendar_error);
    BOOST_CHECK_THROW(clock_time{microseconds::max()}, calendar_error);
    BOOST_CHECK_THROW(clock_time{microseconds::min()}, calendar_error);
}

BOOST_AUTO_TEST_CASE(the_parts_of_a_time_of_day_are_each_in_range) {
    BOOST_CHECK_THROW(clock_time(24, 0), calendar_error);
    BOOST_CHECK_THROW(clock_time(-1, 0), calendar_error);
    BOOST_CHECK_THROW(clock_time(0, 60), calendar_error);
    BOOST_CHECK_THROW(clock_time(1, -1), calendar_error);
    BOOST_CHECK_THROW(clock_time(0, 0, 60), calendar_error);
    BOOST_CHECK_THROW(clock_time(0, 1, -1), calendar_error);
    BOOST_CHECK_THROW(clock_time(0, 0, 0, 1'000'000), calendar_error);
    BOOST_CHECK_THROW(clock_time(0, 0, 1, -1), calendar_error);
    BOOST_CHECK_THROW(clock_time(int32_most, int32_most, int32_most, int32_most), calendar_error);
    BOOST_CHECK_THROW(clock_time(int32_least, 0, 0, 0), calendar_error);
}

BOOST_AUTO_TEST_CASE(dates_and_times_are_written_in_fixed_width) {
    BOOST_TEST(text_of(date(1, 1, 1)) == "0001-01-01");
    BOOST_TEST(text_of(date(9999, 12, 31)) == "9999-12-31");
    BOOST_TEST(text_of(clock_time()) == "00:00:00.000000");
    BOOST_TEST(text_of(clock_time(23, 59, 59, 999'999)) == "23:59:59.999999");
    BOOST_TEST(text_of(first_moment) == "0001-01-01 00:00:00.000000");
    BOOST_TEST(text_of(last_moment) == "9999-12-31 23:59:59.999999");
}

BOOST_AUTO_TEST_CASE(a_year_of_other_than_four_digits_is_not_written) {
    BOOST_CHECK_THROW(text_of(date(1, 1, 1) - days(1)), calendar_error);
    BOOST_CHECK_THROW(text_of(date(9999, 12, 31) + days(1)), calendar_error);
    BOOST_CHECK_THROW(text_of(date_value(days(int32_most))), calendar_error);
    BOOST_CHECK_THROW(text_of(date_value(days(int32_least))), calendar_error);
    BOOST_CHECK_THROW(text_of(first_moment - 1us), calendar_error);
    BOOST_CHECK_THROW(text_of(last_moment + 1us), calendar_error);
    BOOST_CHECK_THROW(text_of(timestamp_value::max()), calendar_error);
    BOOST_CHECK_THROW(text_of(timestamp_value::min()), calendar_error);
}

BOOST_AUTO_TEST_CASE(every_date_is_read_back_as_it_was_written) {
    for (date_value day = date(1, 1, 1); day <= date(9999, 12, 31); day += days(1))
        if (parse_date(written(day).view()) != day)
            BOOST_FAIL(written(day).view());
}

BOOST_AUTO_TEST_CASE(times_are_read_back_as_written_and_sort_as_their_texts) {
    for (int i = 0; i < 50'000; ++i) {
        const timestamp_value time = random_timestamp();
        const timestamp_value other = random_timestamp();
        const clock_time clock(time - std::chrono::floor<days>(time));
        const written text(time);
        BOOST_REQUIRE(parse_timestamp(text.view()) == time);
        BOOST_REQUIRE(parse_time(written(clock).view()) == clock);
        BOOST_REQUIRE((text.view() < written(other).view()) == (time < other));
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_date_is_not_read) {
    check_none_is_read(
        parse_date,
        "|2024|2024-01|2024-1-1|24-01-01|02024-01-01|2024-13-01|2024-00-01|2024-01-00|"
        "2024-01-32|2024-04-31|2024-02-30|2023-02-29|1900-02-29|0000-01-01|0000-00-00|"
        "10000-01-01|-001-01-01|+2024-01-01|2024/01/01|2024-01/01|20240101| 2024-01-01|"
        "2024-01-01 |2024-01-01T00:00|2024-0a-01|2024-01-0x|infinity|2024-01-01 BC"
    );
    BOOST_CHECK(parse_date("2000-02-29") == date(2000, 2, 29));
}

BOOST_AUTO_TEST_CASE(seconds_and_their_fraction_may_be_missing) {
    BOOST_CHECK(parse_time("07:08") == clock_time(7, 8));
    BOOST_CHECK(parse_time("07:08:09") == clock_time(7, 8, 9));
    BOOST_CHECK(parse_time("07:08:09.1") == clock_time(7, 8, 9, 100'000));
    BOOST_CHECK(parse_time("07:08:09.000001") == clock_time(7, 8, 9, 1));
    BOOST_CHECK(parse_time("07:08:09.12345600000000000000000000") == clock_time(7, 8, 9, 123'456));
    BOOST_CHECK(parse_time("23:59:59.999999") == clock_time(24h - 1us));
}

BOOST_AUTO_TEST_CASE(what_is_no_time_of_a_day_is_not_read) {
    check_none_is_read(
        parse_time,
        "|7|07|07:|07:8|7:08|07:08:|07:08:9|07:08:09.|07:08:09.x|07:08:09.1234567|"
        "07:08:09.0000001|07:08:09,5|24:00|24:00:00|23:60|23:59:60|-1:00|-01:00|+01:00|"
        "838:59:59|07:08Z|07:08+01| 07:08|07:08 |07-08|0708|07:08.5|aa:bb"
    );
}

BOOST_AUTO_TEST_CASE(timestamps_are_read_in_all_their_forms) {
    const timestamp_value midnight = date(2024, 2, 29);
    BOOST_CHECK(parse_timestamp("2024-02-29") == midnight);
    BOOST_CHECK(parse_timestamp("2024-02-29 07:08") == midnight + 7h + 8min);
    BOOST_CHECK(parse_timestamp("2024-02-29T07:08:09.5") == midnight + 7h + 8min + 9s + 500ms);
    BOOST_CHECK(parse_timestamp("2024-02-29T07:08:09Z") == midnight + 7h + 8min + 9s);
    BOOST_CHECK(parse_timestamp("2024-02-29 07:08:09.25+00") == midnight + 7h + 8min + 9250ms);
    BOOST_CHECK(parse_timestamp("2024-02-29 00:00+05:30") == midnight - 5h - 30min);
    BOOST_CHECK(parse_timestamp("2024-02-29 23:00-03:30") == midnight + 26h + 30min);
    BOOST_CHECK(parse_timestamp("2024-02-29 00:00:00-00:30") == midnight + 30min);
    BOOST_CHECK(parse_timestamp("9999-12-31 23:59:59.999999") == last_moment);
    BOOST_CHECK(parse_timestamp("0001-01-01 01:00+01") == first_moment);
}

BOOST_AUTO_TEST_CASE(what_is_no_timestamp_is_not_read) {
    check_none_is_read(
        parse_timestamp,
        "|2024-02-30 00:00|2024-02-29 |2024-02-29T|2024-02-29 24:00|2024-02-29Z|"
        "2024-02-29+01|2024-02-29  07:08|2024-02-29t07:08|2024-02-29 07:08z|"
        "2024-02-29 07:08 Z|2024-02-29 07:08Z+01|2024-02-29 07:08+|2024-02-29 07:08+1|"
        "2024-02-29 07:08+01:|2024-02-29 07:08+01:5|2024-02-29 07:08+0100|"
        "2024-02-29 07:08+24|2024-02-29 07:08+01:60|2024-02-29 07:08*01|"
        "2024-02-29 07:08+01:00:00|9999-12-31 23:30-01|0001-01-01 00:30+01|"
        "0000-00-00 00:00:00|infinity|-infinity|now"
    );
}

BOOST_AUTO_TEST_CASE(an_interval_that_overflows_its_field_throws) {
    BOOST_CHECK(interval_value(years(178'956'970)).months == 2'147'483'640);
    BOOST_CHECK(interval_value(years(-178'956'970)).months == -2'147'483'640);
    BOOST_CHECK_THROW(interval_value(years(178'956'971)), calendar_error);
    BOOST_CHECK_THROW(interval_value(years(-178'956'971)), calendar_error);
    BOOST_CHECK(interval_value(months(int32_least)).months == int32_least);
    BOOST_CHECK_THROW(interval_value(weeks(306'783'379)), calendar_error);
    using wide_days = std::chrono::duration<std::int64_t, days::period>;
    BOOST_CHECK_THROW(interval_value(wide_days(2'147'483'648)), calendar_error);
    BOOST_CHECK_THROW(interval_value(wide_days(-2'147'483'649)), calendar_error);
    BOOST_CHECK(interval_value(microseconds(int64_least)).microseconds == int64_least);
    BOOST_CHECK_THROW(interval_value(std::chrono::hours(2'562'047'789)), calendar_error);
    BOOST_CHECK_THROW(interval_value{std::chrono::seconds(int64_least)}, calendar_error);
    using unsigned_seconds = std::chrono::duration<std::uint64_t>;
    BOOST_CHECK_THROW(interval_value(unsigned_seconds(~std::uint64_t{0})), calendar_error);
}

BOOST_AUTO_TEST_CASE(intervals_are_written_without_the_fields_that_are_zero) {
    BOOST_TEST(text_of(interval_value()) == "PT0S");
    BOOST_TEST(text_of(interval_value(years(1))) == "P1Y");
    BOOST_TEST(text_of(interval_value(months(-13))) == "P-1Y-1M");
    BOOST_TEST(text_of(interval_value(days(-40))) == "P-40D");
    BOOST_TEST(text_of(interval_value(1h)) == "PT1H");
    BOOST_TEST(text_of(interval_value(61s)) == "PT1M1S");
    BOOST_TEST(text_of(interval_value(-500ms)) == "PT-0.5S");
    BOOST_TEST(text_of(interval_value(10s + 10ms)) == "PT10.01S");
    BOOST_TEST(text_of(interval_value(1, -1, 1)) == "P1M-1DT0.000001S");
    BOOST_TEST(
        text_of(interval_value(int32_least, int32_least, int64_least)) ==
        "P-178956970Y-8M-2147483648DT-2562047788H-54.775808S"
    );
    const interval_value longest(-2'147'483'639, int32_least, int64_least + 55'000'000);
    BOOST_TEST(text_of(longest) == "P-178956969Y-11M-2147483648DT-2562047787H-59M-59.775808S");
    BOOST_TEST(written(longest).size == tenon::interval_max_chars);
}

BOOST_AUTO_TEST_CASE(intervals_are_read_in_the_iso_form) {
    BOOST_CHECK(parse_interval("PT0S") == interval_value());
    BOOST_CHECK(parse_interval("P0D") == interval_value());
    BOOST_CHECK(parse_interval("P2W") == interval_value(days(14)));
    BOOST_CHECK(parse_interval("P1Y-2M3W-4D") == interval_value(10, 17, 0));
    BOOST_CHECK(parse_interval("P+1YT+1S") == interval_value(12, 0, 1'000'000));
    BOOST_CHECK(parse_interval("PT36H") == interval_value(36h));
    BOOST_CHECK(parse_interval("PT90M") == interval_value(90min));
    BOOST_CHECK(parse_interval("PT-0.5S") == interval_value(-500ms));
    BOOST_CHECK(parse_interval("PT-1M1.25S") == interval_value(-58'750ms));
    BOOST_CHECK(parse_interval("PT1.1230000000S") == interval_value(1123ms));
    BOOST_CHECK(parse_interval("PT9223372036854.775807S") == interval_value(0, 0, int64_most));
    BOOST_CHECK(parse_interval("PT-9223372036854.775808S") == interval_value(0, 0, int64_least));
    BOOST_CHECK(parse_interval("P-2147483648M") == interval_value(int32_least, 0, 0));
}

BOOST_AUTO_TEST_CASE(what_is_no_interval_is_not_read) {
    check_none_is_read(
        parse_interval,
        "|P|PT|P1|P1DT|1D|-P1D|p1d|P1S|P1H|PT1D|PT1Y|P1D1Y|P1D2D|PT1S1S|PT1S1M|P1.5D|"
        "PT1.5H|PT1.S|PT.5S|PT1,5S|PT1.1234567S|P--1D|P1 D|P1D | P1D|PTT1S|P1DT1HT1S|PD|"
        "P-D|P1X|P178956971Y|P2147483648D|P-2147483649D|P306783379W|P2147483647M1Y1D|"
        "PT2562047789H|PT9223372036854.775808S|PT-9223372036854.775809S|"
        "PT9999999999999999999999S|P1 year|01:02:03"
    );
    BOOST_CHECK(!parse_interval("P2147483647M1Y") && !parse_interval("P178956970Y8M"));
}

BOOST_AUTO_TEST_CASE(any_interval_is_read_back_as_it_was_written) {
    for (int i = 0; i < 50'000; ++i) {
        const interval_value value(
            random_integer<std::int32_t>(),
            random_integer<std::int32_t>(),
            random_integer<std::int64_t>()
        );
        const written text(value);
        BOOST_REQUIRE(text.in_bounds);
        BOOST_REQUIRE_MESSAGE(parse_interval(text.view()) == value, text.view());
    }
}

BOOST_AUTO_TEST_CASE(the_clock_is_in_this_era) {
    const timestamp_value before = tenon::current_timestamp();
    const date_value today = tenon::current_date();
    const timestamp_value after = tenon::current_timestamp();
    BOOST_CHECK(before >= date(2020, 1, 1) && after <= last_moment);
    BOOST_CHECK(today >= std::chrono::floor<days>(before));
    BOOST_CHECK(today <= std::chrono::floor<days>(after));
}

BOOST_AUTO_TEST_SUITE_END()
