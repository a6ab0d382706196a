// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_sqlite_foreign_keys)

BOOST_AUTO_TEST_CASE(foreign_keys_are_looked_at_again_afterwards) {
    tn::sqlite_connection on(":memory:");
    on.run("CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p)");
    {
        const tn::detail::without_foreign_keys pause(on);
        on.run("INSERT INTO c VALUES (1)");
    }
    BOOST_CHECK_THROW(on.run("INSERT INTO c VALUES (2)"), tn::foreign_key_violation);
}

BOOST_AUTO_TEST_SUITE_END()
