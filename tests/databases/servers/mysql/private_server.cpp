// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "plain_mariadb.hpp"
#include "private_server.hpp"

#include <boost/test/unit_test.hpp>

namespace servers_private_mariadb {
using plain_mariadb::database;
using plain_mariadb::failure;
} // namespace servers_private_mariadb

BOOST_AUTO_TEST_SUITE(
    servers_private_mariadb, *boost::unit_test::precondition(test_servers::with_own_mariadb)
)

BOOST_AUTO_TEST_CASE(what_was_committed_survives_a_kill) {
    test_servers::private_server server("mariadb", "innodb_lock_wait_timeout=3");
    database db(server.url());
    BOOST_TEST(db.value("SELECT @@innodb_lock_wait_timeout") == "3");
    db.execute("CREATE TABLE t (i int); INSERT INTO t VALUES (1)");
    db.execute("BEGIN; INSERT INTO t VALUES (2)");
    server.kill();
    BOOST_CHECK_THROW(db.execute("SELECT 1"), failure);
    BOOST_CHECK_THROW(database{server.url()}, failure);
    server.restart();
    BOOST_TEST(database(server.url()).column("SELECT i FROM t") == "1");
}

BOOST_AUTO_TEST_CASE(a_server_is_stopped_and_started_again) {
    test_servers::private_server server("mariadb");
    server.stop();
    server.stop();
    BOOST_CHECK_THROW(database{server.url()}, failure);
    server.restart();
    server.restart();
    BOOST_TEST(database(server.url()).value("SELECT current_user()") == "tenon@%");
}

BOOST_AUTO_TEST_SUITE_END()
