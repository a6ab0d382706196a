// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "plain_mariadb.hpp"
#include "relay.hpp"

#include <boost/test/unit_test.hpp>

namespace servers_relay_to_mariadb {
using plain_mariadb::database;
using plain_mariadb::failure;

struct fixture {
    plain_mariadb::own_database mine;
    database direct{mine.url()};
    relay between{mine.address()};

    fixture() { direct.execute("CREATE TABLE t (i int)"); }
};

} // namespace servers_relay_to_mariadb

BOOST_FIXTURE_TEST_SUITE(
    servers_relay_to_mariadb,
    servers_relay_to_mariadb::fixture,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(it_passes_through) {
    database db(between.url());
    BOOST_TEST(db.value("SELECT repeat('x', 1000000)").size() == 1000000U);
    BOOST_TEST(db.value("SELECT length('" + std::string(1000000, 'x') + "')") == "1000000");
    BOOST_TEST(between.clients() == 1);
}

BOOST_AUTO_TEST_CASE(it_cuts_an_answer) {
    database db(between.url());
    for (const std::size_t bytes : {0U, 1U, 100U}) {
        database cut(between.url());
        between.cut_after(bytes);
        BOOST_CHECK_THROW(cut.rows("SELECT seq FROM seq_1_to_1000"), failure);
        BOOST_TEST(db.value("SELECT 1") == "1");
    }
}

BOOST_AUTO_TEST_CASE(it_gives_answers_byte_by_byte) {
    between.slice();
    database db(between.url());
    BOOST_TEST(db.rows("SELECT seq FROM seq_1_to_100").size() == 100U);
    BOOST_CHECK_THROW(db.rows("SELECT nothing"), failure);
}

BOOST_AUTO_TEST_CASE(it_swallows_everything) {
    database db(between.url(), 1);
    between.black_hole();
    BOOST_CHECK_THROW(db.execute("INSERT INTO t VALUES (1)"), failure);
    BOOST_CHECK_THROW(database(between.url(), 1), failure);
    BOOST_TEST(direct.value("SELECT count(*) FROM t") == "0");
    between.pass_through();
    BOOST_TEST(database(between.url()).value("SELECT 1") == "1");
}

BOOST_AUTO_TEST_CASE(it_drops_all_connections) {
    database first(between.url());
    database second(between.url());
    between.drop_all();
    BOOST_CHECK_THROW(first.execute("SELECT 1"), failure);
    BOOST_CHECK_THROW(second.execute("SELECT 1"), failure);
    BOOST_TEST(database(between.url()).value("SELECT 1") == "1");
}

BOOST_AUTO_TEST_CASE(it_loses_the_answer_to_a_commit_that_the_server_has_made) {
    database db(between.url());
    between.lose_answer_to("COMMIT");
    db.execute("BEGIN");
    db.execute("INSERT INTO t VALUES (1)");
    BOOST_CHECK_THROW(db.execute("COMMIT"), failure);
    BOOST_TEST(direct.value("SELECT count(*) FROM t") == "1");
    BOOST_TEST(database(between.url()).value("SELECT count(*) FROM t") == "1");
}

BOOST_AUTO_TEST_CASE(it_loses_the_answer_to_whatever_comes_next) {
    database db(between.url());
    between.lose_answer_to("");
    BOOST_CHECK_THROW(db.execute("INSERT INTO t VALUES (1)"), failure);
    BOOST_TEST(direct.value("SELECT count(*) FROM t") == "1");
}

BOOST_AUTO_TEST_CASE(without_a_server_it_hangs_up) {
    test_servers::address nowhere(between.url());
    nowhere.port = "1";
    relay broken(nowhere);
    BOOST_CHECK_THROW(database{broken.url()}, failure);
}

BOOST_AUTO_TEST_SUITE_END()
