// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_extract {

using namespace shop;

static_assert(
    spelt<tn::sqlite>(tn::extract<tn::year>(users.born)) ==
    R"(CAST(substr("users"."born", 1, 4) AS INTEGER))"
);
static_assert(
    spelt<tn::postgresql>(tn::extract<tn::year>(users.born)) ==
    R"(CAST(EXTRACT(YEAR FROM "users"."born") AS INTEGER))"
);
static_assert(
    spelt<tn::mysql>(tn::extract<tn::year>(users.born)) == "EXTRACT(YEAR FROM `users`.`born`)"
);
static_assert(
    spelt<tn::postgresql>(tn::extract<tn::second>(users.created_at)) ==
    R"(CAST(FLOOR(EXTRACT(SECOND FROM "users"."created_at")) AS INTEGER))"
);
static_assert(spelt<tn::mysql>(tn::extract<tn::week>(users.born)) == "WEEK(`users`.`born`, 3)");
static_assert(
    spelt<tn::mysql>(tn::extract<tn::day_of_week>(users.born)) == "(WEEKDAY(`users`.`born`) + 1)"
);
static_assert(
    spelt<tn::postgresql>(tn::extract<tn::day_of_week>(users.born)) ==
    R"(CAST(EXTRACT(ISODOW FROM "users"."born") AS INTEGER))"
);

static_assert(
    spelt<tn::sqlite>(tn::date_trunc<tn::month>(users.born)) ==
    R"((substr("users"."born", 1, 7) || '-01'))"
);
static_assert(
    spelt<tn::postgresql>(tn::date_trunc<tn::month>(users.born)) ==
    R"(CAST(DATE_TRUNC('MONTH', "users"."born") AS DATE))"
);
static_assert(
    spelt<tn::postgresql>(tn::date_trunc<tn::hour>(users.created_at)) ==
    R"(DATE_TRUNC('HOUR', "users"."created_at"))"
);
static_assert(
    spelt<tn::mysql>(tn::date_trunc<tn::month>(users.born)) ==
    "CAST(DATE_FORMAT(`users`.`born`, '%Y-%m-01') AS DATE)"
);

/// A field of each user's creation.
template <class Field> std::string created() {
    auto db = open();
    return values(db, tn::extract<Field>(users.created_at));
}
/// A field of the day of each order, which are days around the new year.
template <class Field> std::string placed() {
    auto db = open();
    return db.column(
        tn::select(tn::extract<Field>(orders.placed_on)).from(orders).order_by(orders.id)
    );
}
/// The start of a period that the first user was created in.
template <class Field> std::string start() {
    auto db = open();
    return db.value(
        tn::select(tn::date_trunc<Field>(users.created_at)).from(users).where(users.id == 2)
    );
}
template <class Field> std::string start_of_day() {
    auto db = open();
    return db.column(
        tn::select(tn::date_trunc<Field>(orders.placed_on)).from(orders).order_by(orders.id)
    );
}

} // namespace expr_extract

BOOST_AUTO_TEST_SUITE(expr_extract)

BOOST_AUTO_TEST_CASE(timestamps_have_all_fields) {
    BOOST_TEST(created<tn::year>() == "2024 2024 1969");
    BOOST_TEST(created<tn::month>() == "1 2 12");
    BOOST_TEST(created<tn::day>() == "31 29 31");
    BOOST_TEST(created<tn::hour>() == "23 10 0");
    BOOST_TEST(created<tn::minute>() == "59 20 0");
    BOOST_TEST(created<tn::second>() == "59 30 0"); // 59.999999 is not 60
    BOOST_TEST(created<tn::quarter>() == "1 1 4");
    BOOST_TEST(created<tn::week>() == "5 9 1");
    BOOST_TEST(created<tn::day_of_week>() == "3 4 3");
    BOOST_TEST(created<tn::day_of_year>() == "31 60 365");
}

BOOST_AUTO_TEST_CASE(dates_have_the_fields_down_to_the_day) {
    BOOST_TEST(placed<tn::year>() == "2024 2023 2021 2020");
    BOOST_TEST(placed<tn::week>() == "5 52 53 53");
    BOOST_TEST(placed<tn::day_of_week>() == "3 7 7 4");
    BOOST_TEST(placed<tn::day_of_year>() == "31 365 3 366");
    BOOST_TEST(placed<tn::quarter>() == "1 4 1 4");
    auto db = open();
    BOOST_TEST(values(db, tn::extract<tn::day>(users.born)) == "31 29 NULL");
}

BOOST_AUTO_TEST_CASE(times_of_day_have_the_others) {
    auto db = open();
    const auto time = tn::cast<tn::time_of_day>(users.created_at);
    BOOST_TEST(values(db, tn::extract<tn::hour>(time)) == "23 10 0");
    BOOST_TEST(values(db, tn::extract<tn::second>(time)) == "59 30 0");
}

BOOST_AUTO_TEST_CASE(a_timestamp_is_cut_to_a_period) {
    BOOST_TEST(start<tn::year>() == "2024-01-01 00:00:00.000000");
    BOOST_TEST(start<tn::quarter>() == "2024-01-01 00:00:00.000000");
    BOOST_TEST(start<tn::month>() == "2024-02-01 00:00:00.000000");
    BOOST_TEST(start<tn::week>() == "2024-02-26 00:00:00.000000");
    BOOST_TEST(start<tn::day>() == "2024-02-29 00:00:00.000000");
    BOOST_TEST(start<tn::hour>() == "2024-02-29 10:00:00.000000");
    BOOST_TEST(start<tn::minute>() == "2024-02-29 10:20:00.000000");
    BOOST_TEST(start<tn::second>() == "2024-02-29 10:20:30.000000");
}

BOOST_AUTO_TEST_CASE(a_date_is_cut_to_a_period) {
    BOOST_TEST(start_of_day<tn::year>() == "2024-01-01 2023-01-01 2021-01-01 2020-01-01");
    BOOST_TEST(start_of_day<tn::quarter>() == "2024-01-01 2023-10-01 2021-01-01 2020-10-01");
    BOOST_TEST(start_of_day<tn::month>() == "2024-01-01 2023-12-01 2021-01-01 2020-12-01");
    BOOST_TEST(start_of_day<tn::week>() == "2024-01-29 2023-12-25 2020-12-28 2020-12-28");
    BOOST_TEST(start_of_day<tn::day>() == "2024-01-31 2023-12-31 2021-01-03 2020-12-31");
}

BOOST_AUTO_TEST_CASE(rows_are_grouped_by_a_period) {
    auto db = open();
    constexpr auto month = tn::date_trunc<tn::month>(orders.placed_on).as<"month">();
    const auto query = tn::select(month, tn::count()).from(orders).group_by(month).order_by(month);
    BOOST_TEST(db.column(query) == "2020-12-01 2021-01-01 2023-12-01 2024-01-01");
}

BOOST_AUTO_TEST_SUITE_END()
