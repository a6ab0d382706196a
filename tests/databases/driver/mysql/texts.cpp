// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_texts {
using namespace mariadb_fixture;
using namespace tn::detail;
} // namespace driver_mysql_texts

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_texts,
    driver_mysql_texts::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(several_statements_run_where_that_is_meant) {
    tn::mysql_connection on(tn::mysql_settings_from(mine.url(), "mariadb"), mariadb_server);
    on.run("CREATE TABLE t (i INT); INSERT INTO t VALUES (1); SELECT * FROM t; INSERT INTO t "
           "VALUES (2);");
    BOOST_TEST(value("SELECT SUM(i) FROM t") == "3");
    BOOST_CHECK_THROW(
        on.run("INSERT INTO t VALUES (3); SELECT nothing; INSERT INTO t VALUES (4)"),
        tn::programming_error
    );
    BOOST_TEST(value("SELECT SUM(i) FROM t") == "6");
    on.run("INSERT INTO t VALUES (5);\n");
    BOOST_TEST(value("SELECT SUM(i) FROM t") == "11");
    BOOST_CHECK_THROW(run_mysql(on.handle(), "DO 1; DO 2"), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(a_semicolon_with_nothing_behind_it_is_no_second_statement) {
    BOOST_TEST(!has_several_texts(""));
    BOOST_TEST(!has_several_texts("DO 1"));
    BOOST_TEST(!has_several_texts("DO 1; \n;"));
    BOOST_TEST(has_several_texts("DO 1; DO 2"));
}

BOOST_AUTO_TEST_CASE(values_are_read_and_texts_quoted) {
    MYSQL* const handle = db.native_handle();
    BOOST_TEST(
        mysql_value(handle, "SELECT " + mysql_quoted(handle, "it's \\ \"x\"")) == "it's \\ \"x\""
    );
    BOOST_TEST(mysql_value(handle, "SELECT NULL") == "");
    BOOST_TEST(mysql_value(handle, "SELECT 1 FROM DUAL WHERE FALSE") == "");
    BOOST_TEST(mysql_strings(handle, "VALUES ('a'), ('b')").size() == 2U);
    BOOST_CHECK_THROW(mysql_value(handle, "SELECT nothing"), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(the_columns_of_a_key_are_looked_up) {
    sql("CREATE TABLE t (a INT, b INT, UNIQUE KEY both_of (a, b), PRIMARY KEY (b))");
    const mysql_failure what{1062, "23000", "Duplicate entry '1-2' for key 'both_of'"};
    const auto found = look_up_violation(db.native_handle(), what, "INSERT INTO `t` VALUES ..");
    BOOST_TEST(found.table == "t");
    BOOST_TEST((found.columns == std::vector<std::string>{"a", "b"}));
    const auto unknown = look_up_violation(db.native_handle(), what, "CALL p()");
    BOOST_TEST(unknown.constraint == "both_of");
    BOOST_TEST(unknown.columns.empty());
}

BOOST_AUTO_TEST_SUITE_END()
