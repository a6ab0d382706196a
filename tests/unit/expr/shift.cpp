// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <random>

namespace expr_shift {

using namespace shop;
using namespace std::chrono;

constexpr auto later = users.born + days{3};
static_assert(spelt<tn::sqlite>(later) == R"(date("users"."born", ? || ' days'))");
static_assert(
    spelt<tn::postgresql>(later) == R"(CAST("users"."born" + $1 * INTERVAL '1' DAY AS DATE))"
);
static_assert(spelt<tn::mysql>(later) == "DATE_ADD(`users`.`born`, INTERVAL ? DAY)");

constexpr auto months_before = users.born - months{2};
static_assert(
    spelt<tn::sqlite>(months_before) ==
    R"(MIN(date("users"."born", ? || ' months'), )"
    R"(date("users"."born", 'start of month', (? + 1) || ' months', '-1 day')))"
);
static_assert(spelt<tn::mysql>(months_before) == "DATE_ADD(`users`.`born`, INTERVAL ? MONTH)");

constexpr auto hours_later = users.created_at + hours{3};
static_assert(
    spelt<tn::sqlite>(hours_later) ==
    R"(strftime('%Y-%m-%d %H:%M:%S', substr("users"."created_at", 1, 19), ? || ' seconds') || )"
    R"(substr("users"."created_at", 20, 7))"
);
static_assert(
    spelt<tn::postgresql>(hours_later) == R"("users"."created_at" + $1 * INTERVAL '1' SECOND)"
);
static_assert(
    spelt<tn::postgresql>(users.created_at - milliseconds{3}) ==
    R"("users"."created_at" + $1 * INTERVAL '0.000001' SECOND)"
);
static_assert(
    spelt<tn::mysql>(users.created_at + microseconds{3}) ==
    "DATE_ADD(`users`.`created_at`, INTERVAL ? MICROSECOND)"
);

constexpr auto age = tn::today() - users.born;
static_assert(
    spelt<tn::sqlite>(age) ==
    R"(CAST(julianday(date('now')) - julianday("users"."born") AS INTEGER))"
);
static_assert(
    spelt<tn::postgresql>(users.born - (users.born + days{1})) ==
    R"("users"."born" - CAST("users"."born" + $1 * INTERVAL '1' DAY AS DATE))"
);
static_assert(spelt<tn::mysql>(age) == "DATEDIFF(UTC_DATE(), `users`.`born`)");

// The count is one value, in a unit that the database knows.
static_assert((users.born + weeks{2}).data.cells[0].integer[0] == 14);
static_assert((users.born - years{2}).data.cells[0].integer[0] == -24);
static_assert((users.created_at + days{2}).data.cells[0].integer[0] == 2 * 86'400);
static_assert((users.created_at - milliseconds{2}).data.cells[0].integer[0] == -2'000);

template <class Sql, class Duration> constexpr bool moves(Duration) {
    return tn::detail::step_now<Sql, Duration>().step != tn::detail::step::none;
}
static_assert(
    moves<tn::date>(years{1}) && moves<tn::timestamp>(years{1}) &&
    moves<tn::timestamp_tz>(minutes{1})
);
static_assert(!moves<tn::date>(hours{24}) && !moves<tn::timestamp>(nanoseconds{1}));
static_assert(!moves<tn::timestamp>(duration<double>{1}));

std::string text(tn::timestamp_value time) {
    char written[tn::timestamp_chars];
    return {written, tn::write_timestamp(written, time)};
}
std::string text(tn::date_value date) {
    char written[tn::date_chars];
    return {written, tn::write_date(written, date)};
}

/// A month later in C++, the last of the month where there is no such day.
tn::date_value in_months(tn::date_value date, int count) {
    const year_month_day parts = year_month_day{date} + months{count};
    return parts.ok() ? tn::date_value{parts} : tn::date_value{parts.year() / parts.month() / last};
}

} // namespace expr_shift

BOOST_AUTO_TEST_SUITE(expr_shift)

BOOST_AUTO_TEST_CASE(dates_move_by_days_and_months) {
    auto db = open();
    BOOST_TEST(values(db, later) == "2007-04-03 1984-03-03 NULL");
    BOOST_TEST(values(db, months_before) == "2007-01-31 1983-12-29 NULL");
    BOOST_TEST(values(db, users.born - months{1}) == "2007-02-28 1984-01-29 NULL");
    BOOST_TEST(values(db, users.born + years{1}) == "2008-03-31 1985-02-28 NULL");
    BOOST_TEST(values(db, users.born + weeks{1} - days{7}) == "2007-03-31 1984-02-29 NULL");
}

BOOST_AUTO_TEST_CASE(timestamps_move_by_all_durations) {
    auto db = open();
    BOOST_TEST(
        values(db, hours_later).starts_with("2024-02-01 02:59:59.999999 2024-02-29 13:20:30.000007")
    );
    BOOST_TEST(
        values(db, users.created_at + microseconds{1}).starts_with("2024-02-01 00:00:00.000000 ")
    );
    BOOST_TEST(
        values(db, users.created_at - microseconds{600'000}).ends_with("1969-12-30 23:59:59.900000")
    );
    BOOST_TEST(values(db, users.created_at + months{1}).starts_with("2024-02-29 23:59:59.999999 "));
    BOOST_TEST(values(db, users.created_at - years{1})
                   .starts_with("2023-01-31 23:59:59.999999 2023-02-28 "));
}

BOOST_AUTO_TEST_CASE(dates_are_some_days_apart) {
    auto db = open();
    BOOST_TEST(values(db, users.born - tn::date_lit<"1984-02-28">) == "8432 1 NULL");
    BOOST_TEST(values(db, tn::date_value{year{1984} / 3 / 1} - users.born) == "-8430 1 NULL");
    BOOST_TEST(values(db, tn::today() - (tn::today() - days{40})) == "40 40 40");
}

BOOST_AUTO_TEST_CASE(a_moved_time_is_compared_as_one) {
    auto db = open();
    const auto young =
        tn::select(users.id).from(users).where(users.born + years{30} > tn::date_lit<"2020-01-01">);
    BOOST_TEST(db.column(young) == "1");
    const auto recent =
        tn::select(users.id).from(users).where(users.created_at > tn::now() - years{500});
    BOOST_TEST(db.column(recent) == "1 2 3");
}

BOOST_AUTO_TEST_CASE(sqlite_moves_times_as_chrono_does) {
    auto db = open();
    std::mt19937 engine(20260101);
    const auto random = [&](std::int64_t from, std::int64_t to) {
        return std::uniform_int_distribution<std::int64_t>(from, to)(engine);
    };
    for (int i = 0; i < 2'000; ++i) {
        const tn::date_value date{days{random(-600'000, 2'000'000)}};
        const auto month_count = static_cast<int>(random(-50, 50));
        const microseconds since{random(0, 86'400'000'000 - 1)};
        const microseconds count{random(-1'000'000'000'000'000, 1'000'000'000'000'000)};
        const seconds second_count{random(-1'000'000'000, 1'000'000'000)};
        const tn::timestamp_value time = date + since;
        const auto found = db.rows(tn::select(
                                       tn::value(date) + months{month_count},
                                       tn::value(time) + months{month_count},
                                       tn::value(time) + count,
                                       tn::value(time) - second_count
                                   )
                                       .from(users)
                                       .limit(1))
                               .at(0);
        BOOST_TEST(found[0] == text(in_months(date, month_count)));
        BOOST_TEST(found[1] == text(in_months(date, month_count) + since));
        BOOST_TEST(found[2] == text(time + count));
        BOOST_TEST(found[3] == text(time - second_count));
    }
}

BOOST_AUTO_TEST_CASE(a_count_that_does_not_fit_is_refused) {
    BOOST_CHECK_THROW(users.born + days{5'000'000'000}, tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
