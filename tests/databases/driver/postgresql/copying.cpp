// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_copying {

using namespace postgresql_tests;
using tn::detail::pg::copying;

struct copying_fixture : fixture {
    tn::postgresql_connection opened = tn::detail::driver<tn::postgresql>::open(schema.url());
    copying_fixture() { sql.execute("CREATE TABLE t (i int)"); }
};

} // namespace driver_postgresql_copying

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_copying,
    driver_postgresql_copying::copying_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(a_copy_that_is_finished_gives_its_rows) {
    copying rows(opened, "COPY t FROM STDIN");
    PQputCopyData(opened.handle(), "1\n2\n", 4);
    BOOST_TEST(rows.finish() == 2);
    BOOST_TEST(sql.value("SELECT count(*) FROM t") == "2");
}

BOOST_AUTO_TEST_CASE(one_that_is_not_finished_stores_nothing) {
    {
        const copying rows(opened, "COPY t FROM STDIN");
        PQputCopyData(opened.handle(), "1\n", 2);
    }
    opened.run("SELECT 1");
    BOOST_TEST(sql.value("SELECT count(*) FROM t") == "0");
}

BOOST_AUTO_TEST_CASE(errors_are_thrown_and_told) {
    int failed = 0;
    opened.hooks().after([&](const tn::statement_event& e) { failed += e.failed; });
    BOOST_CHECK_THROW(copying(opened, "COPY nothing FROM STDIN"), tn::programming_error);
    copying rows(opened, "COPY t FROM STDIN");
    PQputCopyData(opened.handle(), "x\n", 2);
    BOOST_CHECK_THROW(rows.finish(), tn::data_error);
    BOOST_TEST(failed == 2);
    opened.run("SELECT 1");
}

BOOST_AUTO_TEST_SUITE_END()
