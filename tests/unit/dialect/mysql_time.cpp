// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace dialect_mysql_time {

using namespace shop;
using namespace std::chrono;

template <class E> constexpr bool spelt_alike(const E& expression, std::string_view text) {
    return spelt<tn::mysql>(expression) == text && spelt<tn::mariadb>(expression) == text;
}

static_assert(spelt_alike(tn::now() - hours{1}, "DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ? SECOND)"));
static_assert(
    spelt_alike(users.created_at + years{1}, "DATE_ADD(`users`.`created_at`, INTERVAL ? MONTH)")
);
static_assert(
    spelt_alike(tn::extract<tn::hour>(users.created_at), "EXTRACT(HOUR FROM `users`.`created_at`)")
);
static_assert(spelt_alike(tn::extract<tn::day_of_year>(users.born), "DAYOFYEAR(`users`.`born`)"));

static_assert(spelt_alike(
    tn::date_trunc<tn::minute>(users.created_at),
    "CAST(DATE_FORMAT(`users`.`created_at`, '%Y-%m-%d %H:%i:00') AS DATETIME(6))"
));
static_assert(spelt_alike(
    tn::date_trunc<tn::week>(users.born),
    "CAST(DATE_SUB(DATE(`users`.`born`), INTERVAL WEEKDAY(`users`.`born`) DAY) AS DATE)"
));
static_assert(spelt_alike(
    tn::date_trunc<tn::quarter>(users.created_at),
    "CAST(DATE_ADD(MAKEDATE(YEAR(`users`.`created_at`), 1), "
    "INTERVAL QUARTER(`users`.`created_at`) - 1 QUARTER) AS DATETIME(6))"
));

} // namespace dialect_mysql_time

BOOST_AUTO_TEST_SUITE(dialect_mysql_time)

BOOST_AUTO_TEST_CASE(values_in_an_operand_that_is_written_twice_are_bound_twice) {
    constexpr auto week = tn::date_trunc<tn::week>(users.born + days{7});
    using text =
        tn::detail::rendered<tn::mysql, decltype(tn::select(week, tn::value(5)).from(users))>;
    BOOST_TEST(text::size.slots == 3u);
    BOOST_TEST(text::made.slots[0].source == 0u);
    BOOST_TEST(text::made.slots[1].source == 0u);
    BOOST_TEST(text::made.slots[2].source == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
