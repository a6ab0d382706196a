// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "plain_postgresql.hpp"
#include "private_server.hpp"

#include <boost/test/unit_test.hpp>

namespace servers_private_postgresql {
using plain_postgresql::database;
using plain_postgresql::failure;
} // namespace servers_private_postgresql

BOOST_AUTO_TEST_SUITE(
    servers_private_postgresql, *boost::unit_test::precondition(test_servers::with_own_postgresql)
)

BOOST_AUTO_TEST_CASE(what_was_committed_survives_a_kill) {
    test_servers::private_server server("postgresql", "deadlock_timeout=50ms");
    database db(server.url());
    BOOST_TEST(db.value("SHOW deadlock_timeout") == "50ms");
    db.execute("CREATE TABLE t (i int); INSERT INTO t VALUES (1)");
    db.execute("BEGIN; INSERT INTO t VALUES (2)");
    server.kill();
    BOOST_CHECK_THROW(db.execute("SELECT 1"), failure);
    BOOST_CHECK_THROW(database{server.url()}, failure);
    server.restart();
    BOOST_TEST(database(server.url()).column("SELECT i FROM t") == "1");
}

BOOST_AUTO_TEST_CASE(a_server_is_stopped_and_started_again) {
    test_servers::private_server server("postgresql");
    server.stop();
    server.stop();
    BOOST_CHECK_THROW(database{server.url()}, failure);
    server.restart();
    server.restart();
    BOOST_TEST(database(server.url()).value("SELECT current_user") == "tenon");
}

BOOST_AUTO_TEST_SUITE_END()
