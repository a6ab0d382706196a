// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Prepared statements: values by their places, columns that change, raw SQL that is not as was said.
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_statement {
using namespace mariadb_fixture;
using namespace tn::literals;
} // namespace driver_mysql_statement

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_statement,
    driver_mysql_statement::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(arguments_are_bound_by_their_places) {
    const auto row = db.one(
        tn::raw<
            "SELECT :a, :b, :a, :c",
            std::int64_t,
            std::string,
            std::int64_t,
            std::optional<std::string>>,
        "c"_p = std::optional<std::string>{},
        "b"_p = "text",
        "a"_p = std::int64_t{7}
    );
    BOOST_TEST(row.c1 == 7);
    BOOST_TEST(row.c2 == "text");
    BOOST_TEST(row.c3 == 7);
    BOOST_TEST(!row.c4.has_value());
}

BOOST_AUTO_TEST_CASE(a_column_may_be_of_another_type_at_the_next_run) {
    const tn::raw_query<"SELECT :x", std::optional<std::string>> echo;
    BOOST_TEST(!db.one(echo, "x"_p = std::optional<std::string>{}).c1.has_value());
    BOOST_TEST(db.one(echo, "x"_p = std::optional<std::string>{"abc"}).c1.value() == "abc");
    sql("CREATE TABLE t (v INT); INSERT INTO t VALUES (7)");
    const tn::raw_query<"SELECT v FROM t", std::int64_t> query;
    BOOST_TEST(db.one(query).c1 == 7);
    sql("ALTER TABLE t MODIFY v DECIMAL(10, 0)");
    BOOST_TEST(db.one(query).c1 == 7);
    sql("ALTER TABLE t MODIFY v BIGINT UNSIGNED");
    BOOST_TEST(db.one(query).c1 == 7);
    sql("ALTER TABLE t CHANGE v w INT");
    BOOST_CHECK_THROW((void)db.one(query), tn::programming_error);
    sql("ALTER TABLE t CHANGE w v VARCHAR(10)");
    BOOST_CHECK_THROW((void)db.one(query), tn::data_error);
    BOOST_TEST(db.one(tn::raw<"SELECT 1", std::int64_t>).c1 == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(all_columns_of_a_table_that_grew_are_not_those_expected) {
    sql("CREATE TABLE t (v INT); INSERT INTO t VALUES (7)");
    const tn::raw_query<"SELECT * FROM t", std::int64_t> query;
    BOOST_TEST(db.one(query).c1 == 7);
    sql("ALTER TABLE t ADD COLUMN w INT");
    BOOST_CHECK_THROW((void)db.one(query), tn::programming_error);
    BOOST_TEST(db.one(tn::raw<"SELECT 1", std::int64_t>).c1 == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(procedures_give_their_first_result) {
    sql("CREATE PROCEDURE both_of() BEGIN SELECT 1 AS a; SELECT 2 AS a; END");
    BOOST_TEST(db.execute(tn::raw<"CALL both_of()">) == 1);
    BOOST_TEST(db.one(tn::raw<"SELECT 3", std::int64_t>).c1 == 3, "the rest is dropped");
    BOOST_TEST(db.one(tn::raw<"CALL both_of()", std::int64_t>).c1 == 1);
    BOOST_CHECK_THROW(
        (void)db.all(tn::raw<"call both_of()", std::int64_t, std::int64_t>), tn::programming_error
    );
    BOOST_TEST(db.one(tn::raw<"SELECT 3", std::int64_t>).c1 == 3);
}

BOOST_AUTO_TEST_CASE(numbers_come_as_what_they_are_asked_for) {
    BOOST_TEST(db.one(tn::raw<"SELECT 0.5", double>).c1 == 0.5);
    BOOST_TEST(db.one(tn::raw<"SELECT 3", double>).c1 == 3.0);
    BOOST_TEST(db.one(tn::raw<"SELECT 5.0", std::int64_t>).c1 == 5);
    BOOST_TEST(db.one(tn::raw<"SELECT b'101'", std::string>).c1.size() == 1U);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT 'x'", std::int64_t>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT 'x'", double>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT NULL", std::int64_t>), tn::data_error);
    sql("CREATE TABLE bits (b BIT(12), y YEAR); INSERT INTO bits VALUES (b'100000000001', 2024)");
    const auto row = db.one(tn::raw<"SELECT b, y FROM bits", std::int64_t, std::int64_t>);
    BOOST_TEST(row.c1 == 2049);
    BOOST_TEST(row.c2 == 2024);
}

BOOST_AUTO_TEST_SUITE_END()
