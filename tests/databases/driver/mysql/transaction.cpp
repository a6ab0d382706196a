// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How transactions begin: their isolation level, and those that only read.
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_transaction {
using namespace mariadb_fixture;

struct mysql_levels : own_mariadb {
    std::vector<std::string> ran;

    mysql_levels() {
        sql("CREATE TABLE t (i INT); INSERT INTO t VALUES (1)");
        db.on_before_execute([&](const tn::statement_event& e) { ran.emplace_back(e.sql); });
    }
    std::string begins(const tn::transaction_options& options) {
        ran.clear();
        auto tx = db.begin(options);
        std::string all;
        for (const std::string& each : ran)
            all += each + ';';
        return all;
    }
};

const tn::raw_query<"SELECT COUNT(*) FROM t", std::int64_t> count;

} // namespace driver_mysql_transaction

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_transaction,
    driver_mysql_transaction::mysql_levels,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(the_level_is_said_before) {
    BOOST_TEST(begins({}) == "START TRANSACTION;");
    BOOST_TEST(
        begins({.level = tn::isolation::serializable}) ==
        "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;START TRANSACTION;"
    );
    BOOST_TEST(
        begins({.level = tn::isolation::read_uncommitted}) ==
        "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED;START TRANSACTION;"
    );
    BOOST_TEST(
        begins({.level = tn::isolation::read_committed, .read_only = true}) ==
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED;START TRANSACTION READ ONLY;"
    );
    BOOST_TEST(
        begins({.read_only = true}) == "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY;"
    );
    BOOST_TEST(
        begins({.level = tn::isolation::repeatable_read}) ==
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;START TRANSACTION;"
    );
}

BOOST_AUTO_TEST_CASE(the_level_holds_for_one_transaction) {
    {
        auto tx = db.begin({.level = tn::isolation::read_committed});
        BOOST_TEST(tx.scalar(count) == 1);
        sql("INSERT INTO t VALUES (2)");
        BOOST_TEST(tx.scalar(count) == 2);
    }
    auto tx = db.begin();
    BOOST_TEST(tx.scalar(count) == 2);
    sql("INSERT INTO t VALUES (3)");
    BOOST_TEST(tx.scalar(count) == 2);
}

BOOST_AUTO_TEST_CASE(what_only_reads_sees_one_moment_and_writes_nothing) {
    auto tx = db.begin(tn::read_only);
    sql("INSERT INTO t VALUES (2)");
    BOOST_TEST(tx.scalar(count) == 1, "its begin");
    BOOST_CHECK_EXCEPTION(
        tx.execute(tn::raw<"DELETE FROM t">),
        tn::read_only_error,
        [](const auto& e) { return e.code() == 1792; }
    );
    BOOST_TEST(tx.is_active());
    tx.commit();
    BOOST_TEST(db.execute(tn::raw<"DELETE FROM t">) == 2, "and then it writes again");
}

BOOST_AUTO_TEST_CASE(savepoints_nest_beyond_those_that_are_constants) {
    auto tx = db.begin();
    std::vector<tn::basic_savepoint<tn::mariadb>> nested;
    nested.push_back(tx.begin_nested());
    for (int i = 0; i != 20; ++i)
        nested.push_back(nested.back().begin_nested());
    nested.back().execute(tn::raw<"INSERT INTO t VALUES (7)">);
    while (!nested.empty()) {
        nested.back().commit();
        nested.pop_back();
    }
    tx.commit();
    BOOST_TEST(value("SELECT COUNT(*) FROM t") == "2");
}

BOOST_AUTO_TEST_SUITE_END()
