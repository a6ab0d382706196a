// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_cast {

using namespace shop;
using namespace tn::literals;

constexpr auto to_text = tn::cast<tn::text>(users.age);
static_assert(spelt<tn::sqlite>(to_text) == R"(CAST("users"."age" AS TEXT))");
static_assert(spelt<tn::postgresql>(to_text) == R"(CAST("users"."age" AS TEXT))");
static_assert(spelt<tn::mysql>(to_text) == "CAST(`users`.`age` AS CHAR)");

constexpr auto to_integer = tn::cast<std::int64_t>(users.score);
static_assert(spelt<tn::sqlite>(to_integer) == R"(CAST("users"."score" AS BIGINT))");
static_assert(spelt<tn::postgresql>(to_integer) == R"(CAST(TRUNC("users"."score") AS BIGINT))");
static_assert(spelt<tn::mysql>(to_integer) == "CAST(TRUNCATE(`users`.`score`, 0) AS SIGNED)");
static_assert(
    spelt<tn::mysql>(tn::cast<std::uint32_t>(users.age)) == "CAST(`users`.`age` AS UNSIGNED)"
);

constexpr auto to_decimal = tn::cast<tn::decimal<10, 1>>(users.score);
static_assert(spelt<tn::sqlite>(to_decimal) == R"(ROUND("users"."score", 1))");
static_assert(spelt<tn::postgresql>(to_decimal) == R"(CAST("users"."score" AS NUMERIC(10, 1)))");
static_assert(spelt<tn::mysql>(to_decimal) == "CAST(`users`.`score` AS DECIMAL(10, 1))");

constexpr auto to_double = tn::cast<double>(users.age);
static_assert(spelt<tn::sqlite>(to_double) == R"(CAST("users"."age" AS DOUBLE PRECISION))");
static_assert(spelt<tn::postgresql>(to_double) == R"(CAST("users"."age" AS DOUBLE PRECISION))");
static_assert(spelt<tn::mysql>(to_double) == "CAST(`users`.`age` AS DOUBLE)");

constexpr auto shortened = tn::cast<tn::varchar<2>>(users.username);
static_assert(spelt<tn::sqlite>(shortened) == R"(substr(CAST("users"."username" AS TEXT), 1, 2))");
static_assert(spelt<tn::postgresql>(shortened) == R"(LEFT(CAST("users"."username" AS TEXT), 2))");
static_assert(spelt<tn::mysql>(shortened) == "LEFT(CAST(`users`.`username` AS CHAR), 2)");
static_assert(
    spelt<tn::sqlite>(tn::cast<tn::varchar<90>>(users.username)) ==
    R"(CAST("users"."username" AS TEXT))"
);

constexpr auto decimal_text = tn::cast<tn::text>(tn::cast<tn::decimal<9, 2>>(users.score));
static_assert(spelt<tn::sqlite>(decimal_text) == R"(printf('%.2f', ROUND("users"."score", 2)))");
static_assert(
    spelt<tn::postgresql>(decimal_text) ==
    R"(CAST(CAST(CAST("users"."score" AS NUMERIC(9, 2)) AS NUMERIC(9, 2)) AS TEXT))"
);
static_assert(
    spelt<tn::mysql>(decimal_text) ==
    "CAST(CAST(CAST(`users`.`score` AS DECIMAL(9, 2)) AS DECIMAL(9, 2)) AS CHAR)"
);

constexpr auto flag = tn::cast<std::int16_t>(users.is_active);
static_assert(spelt<tn::sqlite>(flag) == R"(CAST("users"."is_active" AS SMALLINT))");
static_assert(
    spelt<tn::postgresql>(flag) == R"(CAST(CAST("users"."is_active" AS INTEGER) AS SMALLINT))"
);
static_assert(spelt<tn::mysql>(flag) == "CAST(`users`.`is_active` AS SIGNED)");

constexpr auto day = tn::cast<tn::date>(users.created_at);
static_assert(spelt<tn::sqlite>(day) == R"(substr("users"."created_at", 1, 10))");
static_assert(spelt<tn::postgresql>(day) == R"(CAST("users"."created_at" AS DATE))");
static_assert(spelt<tn::mysql>(day) == "CAST(`users`.`created_at` AS DATE)");

constexpr auto midnight = tn::cast<tn::timestamp>(users.born);
static_assert(spelt<tn::sqlite>(midnight) == R"(("users"."born" || ' 00:00:00.000000'))");
static_assert(spelt<tn::postgresql>(midnight) == R"(CAST("users"."born" AS TIMESTAMP))");
static_assert(spelt<tn::mysql>(midnight) == "CAST(`users`.`born` AS DATETIME(6))");

constexpr auto clock_text = tn::cast<tn::text>(users.created_at);
static_assert(
    spelt<tn::postgresql>(clock_text) ==
    R"(TO_CHAR("users"."created_at", 'YYYY-MM-DD HH24:MI:SS.US'))"
);
static_assert(spelt<tn::mysql>(clock_text) == "CAST(`users`.`created_at` AS CHAR)");

constexpr auto zoned = tn::cast<tn::timestamp_tz>(users.created_at);
static_assert(spelt<tn::sqlite>(zoned) == R"(("users"."created_at"))");
static_assert(spelt<tn::postgresql>(zoned) == R"(("users"."created_at" AT TIME ZONE 'UTC'))");

// A text may be no date; all else is NULL only where it was.
static_assert(decltype(tn::cast<tn::date>(users.username))::node::nullable({}));
static_assert(!decltype(tn::cast<std::int32_t>(users.username))::node::nullable({}));
static_assert(!decltype(day)::node::nullable({}) && decltype(midnight)::node::nullable({}));

template <class From, class To> constexpr bool castable = tn::detail::castable_now<From, To>();
static_assert(castable<tn::uuid, tn::uuid> && !castable<tn::uuid, tn::text>);
static_assert(!castable<tn::json, bool> && !castable<tn::blob, tn::date>);
static_assert(!castable<double, tn::text> && !castable<std::int32_t, bool>);
static_assert(!castable<tn::timestamp_tz, tn::date> && castable<tn::timestamp_tz, tn::timestamp>);

/// The value of an expression for user number 1.
template <class E> std::string first(const E& expression) {
    auto db = open();
    return db.value(tn::select(expression).from(users).where(users.id == 1));
}

} // namespace expr_cast

BOOST_AUTO_TEST_SUITE(expr_cast)

BOOST_AUTO_TEST_CASE(a_number_becomes_an_integer_by_losing_its_fraction) {
    BOOST_TEST(first(to_integer) == "2");
    BOOST_TEST(first(tn::cast<std::int32_t>(tn::lit<-7.9_dec>)) == "-7");
    BOOST_TEST(first(tn::cast<std::int32_t>(tn::value("12"))) == "12");
    BOOST_TEST(first(flag) == "1");
}

BOOST_AUTO_TEST_CASE(a_number_becomes_a_decimal_by_rounding) {
    BOOST_TEST(first(to_decimal) == "2.3");
    BOOST_TEST(first(tn::cast<tn::decimal<10, 2>>(tn::value("12.345"))) == "12.35");
    BOOST_TEST(first(tn::cast<tn::decimal<10, 0>>(tn::lit<2.5_dec>)) == "3.0");
}

BOOST_AUTO_TEST_CASE(numbers_become_texts_with_all_their_digits) {
    BOOST_TEST(first(to_text) == "17");
    BOOST_TEST(first(decimal_text) == "2.25");
    auto db = open();
    const auto total = tn::cast<tn::text>(orders.total);
    BOOST_TEST(db.column(tn::select(total).from(orders)) == "10.05 2.50 100.00 0.99");
    BOOST_TEST(
        db.value(
            tn::select(tn::cast<tn::text>(tn::max(orders.total))).from(orders).where(orders.id > 9)
        ) == "NULL"
    );
}

BOOST_AUTO_TEST_CASE(a_double_is_one_for_the_database_too) {
    BOOST_TEST(first(to_double / 2) == "8.5");
    BOOST_TEST(first(tn::cast<double>(tn::value("1.5"))) == "1.5");
}

BOOST_AUTO_TEST_CASE(a_text_is_cut_to_its_length) {
    BOOST_TEST(first(shortened) == "An");
    BOOST_TEST(first(tn::cast<tn::varchar<1>>(users.age)) == "1");
}

BOOST_AUTO_TEST_CASE(dates_and_times_become_each_other) {
    BOOST_TEST(first(day) == "2024-01-31");
    BOOST_TEST(first(midnight) == "2007-03-31 00:00:00.000000");
    BOOST_TEST(first(tn::cast<tn::time_of_day>(users.created_at)) == "23:59:59.999999");
    BOOST_TEST(first(tn::cast<tn::text>(users.created_at)) == "2024-01-31 23:59:59.999999");
    BOOST_TEST(first(zoned) == "2024-01-31 23:59:59.999999");
}

BOOST_AUTO_TEST_CASE(texts_become_dates_and_times) {
    BOOST_TEST(first(tn::cast<tn::date>(tn::value("2024-05-06"))) == "2024-05-06");
    BOOST_TEST(first(tn::cast<tn::date>(tn::value("no date"))) == "NULL");
    const auto moment = [](const char* text) {
        return first(tn::cast<tn::timestamp>(tn::value(text)));
    };
    BOOST_TEST(moment("2024-05-06") == "2024-05-06 00:00:00.000000");
    BOOST_TEST(moment("2024-05-06T07:08") == "2024-05-06 07:08:00.000000");
    BOOST_TEST(moment("2024-05-06 07:08:09.1") == "2024-05-06 07:08:09.100000");
    BOOST_TEST(moment("2024-12-31 23:59:59.999999") == "2024-12-31 23:59:59.999999");
    BOOST_TEST(moment("soon") == "NULL");
    BOOST_TEST(first(tn::cast<tn::time_of_day>(tn::value("07:08:09.5"))) == "07:08:09.500000");
}

BOOST_AUTO_TEST_SUITE_END()
