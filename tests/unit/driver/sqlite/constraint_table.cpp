// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/constraint_table.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>

namespace driver_sqlite_constraint_table {

namespace tn = tenon;

struct closer {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close(handle); }
};

} // namespace driver_sqlite_constraint_table

BOOST_AUTO_TEST_SUITE(driver_sqlite_constraint_table)

BOOST_AUTO_TEST_CASE(a_name_is_quoted) {
    BOOST_TEST(tn::detail::quoted_name("a") == "\"a\"");
    BOOST_TEST(tn::detail::quoted_name("a\"b") == "\"a\"\"b\"");
}

BOOST_AUTO_TEST_CASE(the_table_is_found_where_there_is_one) {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    const std::unique_ptr<sqlite3, closer> handle(opened);
    const char* tables = "CREATE TABLE a (x, CONSTRAINT \"ck_a\" CHECK (x > 0));"
                         "CREATE TABLE b (x, CONSTRAINT \"ck_b\" CHECK (x > 0));"
                         "CREATE UNIQUE INDEX ux ON b (lower(x))";
    BOOST_TEST_REQUIRE(sqlite3_exec(opened, tables, nullptr, nullptr, nullptr) == SQLITE_OK);
    BOOST_TEST(tn::detail::table_of_constraint(opened, "ck_a", false) == "a");
    BOOST_TEST(tn::detail::table_of_constraint(opened, "ux", true) == "b");
    BOOST_TEST(tn::detail::table_of_constraint(opened, "ck", false).empty());
    BOOST_TEST(tn::detail::table_of_constraint(opened, "ck_a", true).empty());
    sqlite3_set_authorizer(
        opened,
        [](void*, int, const char*, const char*, const char*, const char*) { return SQLITE_DENY; },
        nullptr
    );
    BOOST_TEST(tn::detail::table_of_constraint(opened, "ck_a", false).empty(), "not told");
}

BOOST_AUTO_TEST_SUITE_END()
