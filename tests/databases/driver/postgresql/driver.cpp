// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The driver as the library sees it: what runs on any database runs here.
#include <tenon/pool.hpp>
#include <tenon/sqlite.hpp>

#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_driver {

using namespace postgresql_tests;
using driver = tn::detail::driver<tn::postgresql>;
static_assert(tn::detail::driver_connection<tn::postgresql_connection>);

constexpr auto one = tn::raw<"SELECT 1", int>;

} // namespace driver_postgresql_driver

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_driver,
    driver_postgresql_driver::fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(urls_of_postgresql_are_taken_and_no_others) {
    BOOST_TEST((driver::takes("postgresql://h/d") && driver::takes("postgres+psycopg2://h/d")));
    BOOST_TEST((!driver::takes("sqlite:///a") && !driver::takes("mysql://h") && !driver::takes("a"))
    );
}

BOOST_AUTO_TEST_CASE(a_pool_lends_connections_and_tidies_them_up) {
    tn::pool<tn::postgresql> pool(schema.url(), {.size = 1});
    sql.execute("CREATE TABLE t (i int)");
    {
        auto borrowed = pool.acquire();
        BOOST_TEST(borrowed->scalar(one) == 1);
        borrowed->execute(tn::raw<"BEGIN">);
        borrowed->execute(tn::raw<"INSERT INTO t VALUES (1)">);
    }
    auto again = pool.acquire();
    BOOST_TEST(again->scalar(tn::raw<"SELECT count(*) FROM t", std::int64_t>) == 0);
    sql.execute(
        "SELECT pg_terminate_backend(" + std::to_string(PQbackendPID(again->native_handle())) +
        ", 5000)"
    );
    BOOST_CHECK_THROW(again->scalar(one), tn::connection_lost);
    again.give_back();
    BOOST_TEST(pool.acquire()->scalar(one) == 1);
}

BOOST_AUTO_TEST_CASE(the_dialect_may_be_chosen_at_run_time) {
    auto chosen = tn::connect<tn::sqlite, tn::postgresql>(schema.url());
    BOOST_TEST(chosen.dialect_name() == "postgresql");
    BOOST_TEST(chosen.scalar(one) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_lost_in_a_transaction_may_be_run_again) {
    sql.execute("CREATE TABLE t (i int); INSERT INTO t VALUES (0)");
    int runs = 0;
    db.transaction(
        tn::retry{.attempts = 3, .pause = std::chrono::milliseconds{1}},
        {.level = tn::isolation::serializable},
        [&](auto& tx) {
            tx.scalar(tn::raw<"SELECT i FROM t", int>);
            if (++runs == 1)
                sql.execute("UPDATE t SET i = i + 1");
            tx.execute(tn::raw<"UPDATE t SET i = i + 10">);
        }
    );
    BOOST_TEST(runs == 2);
    BOOST_TEST(sql.value("SELECT i FROM t") == "11");
}

BOOST_AUTO_TEST_SUITE_END()
