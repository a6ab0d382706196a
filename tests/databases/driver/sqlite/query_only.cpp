// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection that may only read, without its statements being prepared again.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(driver_sqlite_query_only, store::fixture)

BOOST_AUTO_TEST_CASE(a_connection_may_only_read_and_then_write_again) {
    using namespace store;
    const auto insert = tn::insert_into(users).values(User{.username = "Eve"});
    sqlite3* const handle = db.native_handle();
    BOOST_TEST(!tn::detail::is_query_only(handle));
    tn::detail::set_query_only(handle, true);
    BOOST_TEST(tn::detail::is_query_only(handle));
    BOOST_CHECK_THROW(db.execute(insert), tn::read_only_error);
    tn::detail::set_query_only(handle, false);
    db.execute(insert);
}

BOOST_AUTO_TEST_CASE(statements_that_are_prepared_stay_so) {
    sqlite3_stmt* statement = nullptr;
    sqlite3* const handle = db.native_handle();
    sqlite3_prepare_v3(handle, "SELECT 1", -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    store::tn::detail::set_query_only(handle, true);
    store::tn::detail::set_query_only(handle, false);
    BOOST_TEST(sqlite3_step(statement) == SQLITE_ROW);
    BOOST_TEST(sqlite3_stmt_status(statement, SQLITE_STMTSTATUS_REPREPARE, 0) == 0);
    sqlite3_finalize(statement);
}

BOOST_AUTO_TEST_SUITE_END()
