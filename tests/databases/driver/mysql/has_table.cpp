// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_has_table {
using namespace mariadb_fixture;
using tn::detail::has_mysql_table;
} // namespace driver_mysql_has_table

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_has_table,
    driver_mysql_has_table::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(tables_are_found_by_their_names_and_their_database) {
    sql("CREATE TABLE `Some 'table` (i INT); CREATE VIEW v AS SELECT 1; CREATE TEMPORARY TABLE "
        "gone (i INT)");
    const plain_mariadb::own_database other;
    sql("CREATE TABLE " + other.name() + ".elsewhere (i INT)");
    MYSQL* const handle = db.native_handle();
    BOOST_TEST(has_mysql_table(handle, nullptr, "Some 'table"));
    BOOST_TEST(has_mysql_table(handle, mine.name().c_str(), "Some 'table"));
    BOOST_TEST(!has_mysql_table(handle, nullptr, "some 'table"));
    BOOST_TEST(!has_mysql_table(handle, nullptr, "v"));
    BOOST_TEST(!has_mysql_table(handle, nullptr, "gone"));
    BOOST_TEST(!has_mysql_table(handle, nullptr, "elsewhere"));
    BOOST_TEST(has_mysql_table(handle, other.name().c_str(), "elsewhere"));
    BOOST_TEST(!has_mysql_table(handle, "no such database", "elsewhere"));
}

BOOST_AUTO_TEST_SUITE_END()
