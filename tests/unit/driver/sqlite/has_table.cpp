// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/has_table.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(driver_sqlite_has_table)

BOOST_AUTO_TEST_CASE(a_table_is_looked_for_in_one_database_alone) {
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    sqlite3_exec(
        handle,
        "ATTACH ':memory:' AS other; CREATE TABLE a (x); CREATE TABLE other.b (x);"
        "CREATE VIEW v AS SELECT 1; CREATE TEMP TABLE t (x)",
        nullptr,
        nullptr,
        nullptr
    );
    using tenon::detail::has_table;
    BOOST_TEST(has_table(handle, "main", "a"));
    BOOST_TEST(has_table(handle, "other", "b"));
    BOOST_TEST(!has_table(handle, "main", "b"));
    BOOST_TEST(!has_table(handle, "other", "a"));
    BOOST_TEST(!has_table(handle, "main", "v"));
    BOOST_TEST(!has_table(handle, "main", "t"));
    BOOST_TEST(!has_table(handle, "nowhere", "a"));
    sqlite3_close(handle);
}

BOOST_AUTO_TEST_SUITE_END()
