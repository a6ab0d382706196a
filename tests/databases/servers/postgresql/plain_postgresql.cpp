// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "plain_postgresql.hpp"

#include <boost/test/unit_test.hpp>

namespace servers_plain_postgresql {
using namespace plain_postgresql;
} // namespace servers_plain_postgresql
namespace ut = boost::unit_test;

BOOST_AUTO_TEST_SUITE(servers_plain_postgresql, *ut::precondition(test_servers::with_postgresql))

BOOST_AUTO_TEST_CASE(rows_are_the_server_s_texts) {
    database db;
    const auto rows = db.rows("VALUES (1, 'a', NULL), (2, '', '\xC3\x89lan')");
    BOOST_TEST(rows.size() == 2U);
    BOOST_TEST(rows.at(0) == (row{"1", "a", "NULL"}), boost::test_tools::per_element());
    BOOST_TEST(rows.at(1) == (row{"2", "", "\xC3\x89lan"}), boost::test_tools::per_element());
    BOOST_TEST(db.value("SELECT $1::int + $2::int", {"1", "2"}) == "3");
    BOOST_TEST(db.value("SELECT $1::text IS NULL", {std::nullopt}) == "t");
    BOOST_TEST(db.column("SELECT * FROM generate_series(1, 3)") == "1 2 3");
}

BOOST_AUTO_TEST_CASE(a_mistake_throws_with_the_server_s_code) {
    database db;
    BOOST_CHECK_EXCEPTION(db.execute("SELECT 1 / 0"), failure, [](const failure& e) {
        return e.sqlstate == "22012";
    });
    BOOST_TEST(db.value("SELECT 1") == "1");
    const auto nowhere = test_servers::address(test_servers::postgresql_url());
    auto wrong = nowhere;
    wrong.password = "wrong";
    BOOST_CHECK_THROW(database{wrong.url()}, failure);
}

BOOST_AUTO_TEST_CASE(the_server_writes_utf_8) {
    database db;
    BOOST_TEST(db.value("SHOW server_encoding") == "UTF8");
    BOOST_TEST(db.value("SELECT length('\xF0\x9F\x98\x80')") == "1");
}

BOOST_AUTO_TEST_CASE(a_schema_is_a_test_s_own_and_gone_afterwards) {
    std::string name;
    {
        const own_schema mine;
        const own_schema other;
        name = mine.name();
        database db(mine.url());
        db.execute("CREATE TABLE t (i int); INSERT INTO t VALUES (1)");
        BOOST_TEST(db.value("SELECT i FROM t") == "1");
        BOOST_TEST(db.value("SELECT current_schema()") == name);
        BOOST_CHECK_THROW(database(other.url()).rows("SELECT i FROM t"), failure);
    }
    BOOST_TEST(database().value("SELECT to_regnamespace('" + name + "')") == "NULL");
}

BOOST_AUTO_TEST_CASE(
    a_certificate_counts_where_it_is_given, *ut::precondition(test_servers::with_own_postgresql)
) {
    const auto verified =
        test_servers::address(test_servers::postgresql_url()).with_option("sslmode", "verify-full");
    const auto certificate = test_servers::postgresql_folder() + "/server.crt";
    database db(verified.with_option("sslrootcert", certificate).url());
    BOOST_TEST(PQsslInUse(db.handle()) == 1);
    BOOST_CHECK_THROW(database{verified.with_option("sslrootcert", "/none").url()}, failure);
}

BOOST_AUTO_TEST_SUITE_END()
