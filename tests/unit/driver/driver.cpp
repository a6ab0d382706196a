// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_driver {

namespace tn = tenon;
using connection = tn::detail::connection_of<tn::sqlite>;

static_assert(tn::detail::driver_connection<connection>);
static_assert(std::same_as<connection, tn::sqlite_connection>);
static_assert(std::same_as<tn::detail::driver_row<tn::sqlite>, tn::sqlite_row>);
static_assert(!tn::detail::driver_connection<int>);

} // namespace driver_driver

BOOST_AUTO_TEST_SUITE(driver_driver)

BOOST_AUTO_TEST_CASE(a_schema_changes_all_at_once_where_the_database_can) {
    connection on(":memory:");
    {
        tn::detail::schema_change_of<tn::sqlite> change(on);
        on.run("CREATE TABLE t (a)");
    }
    BOOST_CHECK_THROW(on.run("SELECT * FROM t"), tn::programming_error);
    {
        tn::detail::schema_change_of<tn::sqlite> change(on);
        on.run("CREATE TABLE t (a)");
        change.commit();
    }
    on.run("SELECT * FROM t");
}

BOOST_AUTO_TEST_SUITE_END()
