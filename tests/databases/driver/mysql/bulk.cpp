// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Statements that are run for many rows at once, where the client library and the server know it.
#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_bulk {

using namespace mariadb_fixture;
using namespace store;
using tn::detail::mysql_bulk_statement;

const tn::placeholder slots[]{
    {.source = 0, .kind = tn::kind::int64}, {.source = 1, .kind = tn::kind::text}};
tn::statement_number number{0};
const tn::description insert{"INSERT INTO t VALUES (?, ?)", slots, 2, 2, false, &number};

struct mysql_bulk_fixture : own_mariadb {
    tn::mysql_connection on{
        tn::mysql_settings_from(mine.url(), "mariadb"), tn::detail::mariadb_server};

    mysql_bulk_fixture() { on.run("CREATE TABLE t (a BIGINT PRIMARY KEY, b VARCHAR(10))"); }
};

} // namespace driver_mysql_bulk

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_bulk,
    driver_mysql_bulk::mysql_bulk_fixture,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(rows_travel_together) {
    mysql_bulk_statement bulk(on, insert);
    if (!bulk.is_possible()) // a client library that is not MariaDB's
        return;
    const tn::datum cells[]{
        tn::datum{std::int64_t{1}},
        tn::datum{std::string_view("one")},
        tn::datum{std::int64_t{2}},
        tn::datum{},
        tn::datum{std::int64_t{3}},
        tn::datum{std::string_view("")}};
    BOOST_TEST(bulk.run({cells, 3, 2, 100, {}}) == 3);
    BOOST_TEST(value("SELECT GROUP_CONCAT(a, COALESCE(b, '-') ORDER BY a) FROM t") == "1one,2-,3");
    BOOST_CHECK_THROW(bulk.run({cells, 3, 2, std::size_t{1} << 30U, {}}), tn::data_error);
    BOOST_CHECK_THROW(bulk.run({cells, 3, 2, 100, {}}), tn::unique_violation);
    on.run("DELETE FROM t");
}

BOOST_AUTO_TEST_CASE(the_statement_runs_for_a_single_row_afterwards) {
    const tn::datum cells[]{tn::datum{std::int64_t{7}}, tn::datum{std::string_view("x")}};
    {
        mysql_bulk_statement bulk(on, insert);
        if (bulk.is_possible())
            BOOST_TEST(bulk.run({cells, 1, 2, 100, {}}) == 1);
        else
            on.change(insert, cells, nullptr);
    }
    const tn::datum more[]{tn::datum{std::int64_t{8}}, tn::datum{std::string_view("yz")}};
    BOOST_TEST(on.change(insert, more, nullptr) == 1);
    BOOST_TEST(value("SELECT GROUP_CONCAT(a, b ORDER BY a) FROM t") == "7x,8yz");
}

BOOST_AUTO_TEST_CASE(values_behind_the_rows_are_those_of_all) {
    static tn::statement_number changing{0};
    static const tn::placeholder three[]{
        {.source = 0, .kind = tn::kind::int64},
        {.source = 1, .kind = tn::kind::text},
        {.source = 2, .kind = tn::kind::text}};
    static const tn::description upsert{
        "INSERT INTO t VALUES (?, ?) ON DUPLICATE KEY UPDATE b = ?", three, 3, 2, false, &changing};
    on.run("INSERT INTO t VALUES (1, 'x'), (2, 'y')");
    mysql_bulk_statement bulk(on, upsert);
    if (!bulk.is_possible())
        return;
    const tn::datum cells[]{
        tn::datum{std::int64_t{1}},
        tn::datum{std::string_view("a")},
        tn::datum{std::int64_t{2}},
        tn::datum{std::string_view("b")}};
    const tn::datum argument{std::string_view("all")};
    BOOST_TEST(bulk.run({cells, 2, 2, 100, {nullptr, &argument}}) == 2);
    BOOST_TEST(value("SELECT GROUP_CONCAT(b) FROM t") == "all,all");
}

BOOST_AUTO_TEST_SUITE_END()
