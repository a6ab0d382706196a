// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace dialect_sqlite_time {

using namespace shop;
using namespace std::chrono;

// The fraction is added by itself, since SQLite's functions round to milliseconds.
static_assert(
    spelt<tn::sqlite>(users.created_at + microseconds{1}) ==
    R"(strftime('%Y-%m-%d %H:%M:%S', ((strftime('%s', substr("users"."created_at", 1, 19)) + 62167219200) )"
    R"(* 1000000 + substr("users"."created_at", 21, 6) + ?) / 1000000 - 62167219200, 'unixepoch') || )"
    R"(printf('.%06d', ((strftime('%s', substr("users"."created_at", 1, 19)) + 62167219200) * 1000000 + )"
    R"(substr("users"."created_at", 21, 6) + ?) % 1000000))"
);

// The day is the month's last, if it has no such day.
static_assert(
    spelt<tn::sqlite>(users.created_at - years{1}) ==
    R"(MIN(date(substr("users"."created_at", 1, 10), ? || ' months'), )"
    R"(date(substr("users"."created_at", 1, 10), 'start of month', (? + 1) || ' months', '-1 day')) )"
    R"(|| substr("users"."created_at", 11, 16))"
);

static_assert(
    spelt<tn::sqlite>(tn::extract<tn::week>(users.created_at)) ==
    R"(((strftime('%j', substr("users"."created_at", 1, 10), '-3 days', 'weekday 4') + 6) / 7))"
);
static_assert(
    spelt<tn::sqlite>(tn::date_trunc<tn::day>(users.created_at)) ==
    R"((substr("users"."created_at", 1, 10) || ' 00:00:00.000000'))"
);

} // namespace dialect_sqlite_time

BOOST_AUTO_TEST_SUITE(dialect_sqlite_time)

BOOST_AUTO_TEST_CASE(values_in_an_operand_that_is_written_twice_are_bound_twice) {
    auto db = open();
    const auto moved = tn::value(tn::timestamp_value{tn::date_value{year{2024} / 1 / 31}}) +
                       months{1} + microseconds{1};
    BOOST_TEST(db.value(tn::select(moved).from(users).limit(1)) == "2024-02-29 00:00:00.000001");
    const auto next = tn::select(moved, tn::value(5)).from(users).limit(1);
    BOOST_TEST(db.rows(next).at(0).at(1) == "5");
}

BOOST_AUTO_TEST_CASE(times_before_1970_have_fractions_too) {
    auto db = open();
    const tn::timestamp_value time{microseconds{-1}};
    BOOST_TEST(
        db.value(tn::select(tn::value(time) + seconds{1}).from(users).limit(1)) ==
        "1970-01-01 00:00:00.999999"
    );
    BOOST_TEST(
        db.value(tn::select(tn::value(time) - microseconds{1}).from(users).limit(1)) ==
        "1969-12-31 23:59:59.999998"
    );
}

BOOST_AUTO_TEST_CASE(the_last_microsecond_of_a_day_is_of_that_day) {
    auto db = open();
    const auto first = [&](const auto& e) {
        return db.value(tn::select(e).from(users).where(users.id == 1));
    };
    BOOST_TEST(first(tn::extract<tn::day_of_week>(users.created_at)) == "3");
    BOOST_TEST(
        first(tn::date_trunc<tn::quarter>(users.created_at)) == "2024-01-01 00:00:00.000000"
    );
    BOOST_TEST(first(users.created_at + days{0}) == "2024-01-31 23:59:59.999999");
    BOOST_TEST(first(users.created_at + months{0}) == "2024-01-31 23:59:59.999999");
}

BOOST_AUTO_TEST_SUITE_END()
