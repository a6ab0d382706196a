// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_sqlite_driver {
using driver = tenon::detail::driver<tenon::sqlite>;
} // namespace driver_sqlite_driver

BOOST_AUTO_TEST_SUITE(driver_sqlite_driver)

BOOST_AUTO_TEST_CASE(paths_and_urls_of_sqlite_are_taken) {
    BOOST_TEST(driver::takes("app.db"));
    BOOST_TEST(driver::takes(":memory:"));
    BOOST_TEST(driver::takes("sqlite:///app.db"));
    BOOST_TEST(driver::takes("sqlite+pysqlite:///app.db"));
    BOOST_TEST(!driver::takes("postgresql://host/db"));
    BOOST_TEST(!driver::takes("sqlites://host/db"));
}

BOOST_AUTO_TEST_CASE(a_database_in_memory_has_a_url_that_can_be_shared) {
    BOOST_TEST(driver::shared_memory("app.db").empty());
    BOOST_TEST(driver::shared_memory("sqlite:///app.db").empty());
    const std::string one = driver::shared_memory(":memory:");
    BOOST_TEST(one.starts_with("sqlite:///file:/tenon_pool_"));
    BOOST_TEST(one != driver::shared_memory("sqlite://"));
    BOOST_TEST(driver::shared_memory("sqlite:///:memory:?foreign_keys=off")
                   .ends_with("%3Fvfs=memdb?foreign_keys=off"));
    auto first = driver::open(one);
    auto second = driver::open(one);
    first.run("CREATE TABLE t (a)");
    second.run("SELECT * FROM t");
    BOOST_TEST(driver::has_table(second, nullptr, "t"));
}

BOOST_AUTO_TEST_SUITE_END()
