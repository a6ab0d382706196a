// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "plain_mariadb.hpp"

#include <boost/test/unit_test.hpp>

namespace servers_plain_mariadb {
using namespace plain_mariadb;
} // namespace servers_plain_mariadb
namespace ut = boost::unit_test;

BOOST_AUTO_TEST_SUITE(servers_plain_mariadb, *ut::precondition(test_servers::with_mariadb))

BOOST_AUTO_TEST_CASE(rows_are_the_server_s_texts) {
    database db;
    const auto rows = db.rows("VALUES (1, 'a', NULL), (2, '', '\xC3\x89lan')");
    BOOST_TEST(rows.size() == 2U);
    BOOST_TEST(rows.at(0) == (row{"1", "a", "NULL"}), boost::test_tools::per_element());
    BOOST_TEST(rows.at(1) == (row{"2", "", "\xC3\x89lan"}), boost::test_tools::per_element());
    BOOST_TEST(db.value("SELECT 'a\\0b'") == std::string("a\0b", 3));
    BOOST_TEST(db.column("SELECT seq FROM seq_1_to_3") == "1 2 3");
}

BOOST_AUTO_TEST_CASE(a_mistake_throws_with_the_server_s_code) {
    database db;
    BOOST_CHECK_EXCEPTION(db.execute("SELECT 1; SELECT nothing"), failure, [](const failure& e) {
        return e.code == 1054 && e.sqlstate == "42S22";
    });
    BOOST_TEST(db.value("SELECT 1") == "1");
    test_servers::address wrong(test_servers::mariadb_url());
    wrong.password = "wrong";
    BOOST_CHECK_THROW(database{wrong.url()}, failure);
}

BOOST_AUTO_TEST_CASE(the_server_writes_utf_8) {
    database db;
    BOOST_TEST(db.value("SELECT @@character_set_server") == "utf8mb4");
    BOOST_TEST(db.value("SELECT char_length('\xF0\x9F\x98\x80')") == "1");
}

BOOST_AUTO_TEST_CASE(a_database_is_a_test_s_own_and_gone_afterwards) {
    std::string name;
    {
        const own_database mine;
        const own_database other;
        name = mine.name();
        database db(mine.url());
        db.execute("CREATE TABLE t (i int); INSERT INTO t VALUES (1)");
        BOOST_TEST(db.value("SELECT i FROM t") == "1");
        BOOST_TEST(db.value("SELECT database()") == name);
        BOOST_CHECK_THROW(database(other.url()).rows("SELECT i FROM t"), failure);
    }
    BOOST_TEST(database().rows("SHOW DATABASES LIKE '" + name + "'").empty());
}

BOOST_AUTO_TEST_SUITE_END()
