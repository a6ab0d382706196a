// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_column {
using namespace mariadb_fixture;
using tn::detail::mysql_column;
} // namespace driver_mysql_column

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_column,
    driver_mysql_column::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(rooms_are_as_wide_as_short_columns_and_no_wider_than_needed) {
    BOOST_TEST(mysql_column::first_room(1) == 16U);
    BOOST_TEST(mysql_column::first_room(320) == 320U);
    BOOST_TEST(mysql_column::first_room(4294967295UL) == 512U);
}

BOOST_AUTO_TEST_CASE(a_room_that_grew_is_used_again_and_a_huge_one_given_back) {
    tn::mysql_connection on(
        tn::mysql_settings_from(mine.url(), "mariadb"), tn::detail::mariadb_server
    );
    static tn::statement_number number{0};
    static const tn::placeholder slot{.source = 0, .kind = tn::kind::int64};
    static const tn::description repeat{"SELECT REPEAT('x', ?)", &slot, 1, 1, false, &number};
    for (const std::int64_t size : {5, 700, 5, 2'000'000, 700}) {
        const tn::datum cell{size};
        auto running = on.open(repeat, &cell, nullptr);
        BOOST_TEST(running.step());
        mysql_column& column = *running.row().cell(0).column;
        const auto before = column.room;
        BOOST_TEST(
            tn::detail::decode<std::string>(running.row().cell(0)) ==
            std::string(static_cast<std::size_t>(size), 'x')
        );
        BOOST_TEST(column.room >= static_cast<unsigned long>(size));
        if (size == 5)
            BOOST_TEST(before < 2000U);
    }
    const tn::datum cell{std::int64_t{5}};
    auto running = on.open(repeat, &cell, nullptr);
    BOOST_TEST(running.step());
    BOOST_TEST(running.row().cell(0).column->room <= 1024U);
}

BOOST_AUTO_TEST_SUITE_END()
