// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A batch on PostgreSQL: one round trip, one transaction of the server's own.
#include <tenon/database/choice.hpp>
#include <tenon/tenon.hpp>

#include "postgresql_fixture.hpp"
#include "relay.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_batch {

using namespace postgresql_tests;
using transaction = tn::basic_transaction<tn::postgresql>;

constexpr auto numbers = tn::raw<"SELECT n FROM numbers ORDER BY n", int>;
constexpr auto add_1 = tn::raw<"INSERT INTO numbers VALUES (1)">;
constexpr auto add_2 = tn::raw<"INSERT INTO numbers VALUES (2)">;

struct batch_fixture : fixture {
    batch_fixture() { sql.execute("CREATE TABLE numbers (n int PRIMARY KEY)"); }
    std::string kept() { return sql.column("SELECT n FROM numbers ORDER BY n"); }
};

} // namespace driver_postgresql_batch

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_batch,
    driver_postgresql_batch::batch_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

using namespace driver_postgresql_batch;

BOOST_AUTO_TEST_CASE(all_are_of_one_transaction_that_nobody_begins) {
    constexpr auto number = tn::raw<"SELECT txid_current()", std::int64_t>;
    std::string told;
    db.on_before_execute([&](const tn::statement_event& e) { told += std::string(e.sql) + ';'; });
    const auto [a, b, changed] = db.batch(number, number, add_1);
    BOOST_TEST(a[0].c1 == b[0].c1);
    BOOST_TEST(changed == 1);
    BOOST_TEST(
        told == "SELECT txid_current();SELECT txid_current();INSERT INTO numbers VALUES (1);"
    );
    BOOST_TEST((PQtransactionStatus(db.native_handle()) == PQTRANS_IDLE));
    BOOST_TEST(kept() == "1");
}

BOOST_AUTO_TEST_CASE(results_larger_than_what_the_network_holds_come_whole) {
    constexpr auto many =
        tn::raw<"SELECT i, repeat('x', 100) FROM generate_series(1, 50000) i", int, std::string>;
    for (int round = 0; round != 2; ++round) {
        const auto [a, b, c] = db.batch(many, many, numbers);
        BOOST_TEST(a.size() == 50'000U);
        BOOST_TEST(b.back().c1 == 50'000);
        BOOST_TEST(c.empty());
    }
}

BOOST_AUTO_TEST_CASE(a_stream_that_was_read_before_is_no_matter) {
    sql.execute("INSERT INTO numbers VALUES (5), (6)");
    for (int round = 0; round != 3; ++round) {
        int sum = 0;
        for (auto&& [n] : db.fetch(numbers))
            sum += n;
        BOOST_TEST(sum == 11);
        const auto [found] = db.batch(numbers);
        BOOST_TEST(found.size() == 2U);
    }
}

BOOST_AUTO_TEST_CASE(what_is_looked_at_by_the_commit_undoes_all) {
    sql.execute("CREATE TABLE others (n int REFERENCES numbers DEFERRABLE INITIALLY DEFERRED)");
    constexpr auto dangling = tn::raw<"INSERT INTO others VALUES (7)">;
    BOOST_CHECK_EXCEPTION(db.batch(add_1, dangling), tn::foreign_key_violation, [](const auto& e) {
        return e.sql() == "COMMIT";
    });
    BOOST_TEST(kept() == "");
    (void)db.batch(add_1);
    BOOST_TEST(kept() == "1");
}

BOOST_AUTO_TEST_CASE(an_error_leaves_nothing_behind) {
    BOOST_CHECK_THROW(db.batch(add_1, add_2, add_1), tn::unique_violation);
    BOOST_TEST(kept() == "");
    BOOST_CHECK_EXCEPTION(
        db.batch(add_1, tn::raw<"SELECT 1 / 0", int>, add_2),
        tn::data_error,
        [](const auto& e) { return e.sql() == "SELECT 1 / 0" && has(e.what(), "division by zero"); }
    );
    BOOST_TEST(kept() == "");
    BOOST_TEST(db.all(numbers).empty());
    db.transaction([&](transaction& tx) {
        (void)tx.batch(add_1);
        BOOST_CHECK_THROW(tx.batch(add_2, add_1), tn::unique_violation);
        BOOST_TEST(tx.is_active());
    });
    BOOST_TEST(kept() == "1");
}

BOOST_AUTO_TEST_CASE(sql_of_the_users_own_that_began_a_transaction_is_heeded) {
    db.execute(tn::raw<"BEGIN">);
    (void)db.batch(add_1);
    BOOST_CHECK_THROW(db.batch(add_2, add_2), tn::unique_violation);
    db.execute(tn::raw<"COMMIT">);
    BOOST_TEST(kept() == "1");
}

BOOST_AUTO_TEST_CASE(another_statement_must_be_read_first) {
    auto rows = db.fetch(tn::raw<"SELECT generate_series(1, 3)", int>);
    auto at = rows.begin();
    BOOST_CHECK_THROW(db.batch(add_1), tn::programming_error);
    while (at != rows.end())
        ++at;
    (void)db.batch(add_1);
    BOOST_TEST(kept() == "1");
}

BOOST_AUTO_TEST_CASE(it_works_with_each_way_of_connecting) {
    for (const char* options : {"prepare=off", "read_timeout=5000", "statement_cache=0"}) {
        auto other = another(options);
        for (int round = 0; round != 2; ++round) {
            const auto [added, found, gone] =
                other.batch(add_1, numbers, tn::raw<"DELETE FROM numbers">);
            BOOST_TEST(added == 1, options);
            BOOST_TEST(found.size() == 1U, options);
            BOOST_TEST(gone == 1, options);
        }
    }
    auto chosen = tn::connect<tn::sqlite, tn::postgresql>(schema.url());
    const auto [added, found] = chosen.batch(add_1, numbers);
    BOOST_TEST(added == 1);
    BOOST_TEST(found.size() == 1U);
    chosen.transaction([&](auto& tx) { (void)tx.batch(add_2, numbers); });
    BOOST_TEST(kept() == "1 2");
}

BOOST_AUTO_TEST_CASE(a_connection_that_is_lost_is_told) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url());
    (void)far.batch(numbers);
    between.drop_all();
    BOOST_CHECK_THROW(far.batch(add_1, numbers), tn::connection_lost);
    BOOST_TEST(far.is_broken());
    relay hole(schema.url());
    auto deaf = tn::connect<tn::postgresql>(hole.url() + "&read_timeout=300");
    (void)deaf.batch(numbers);
    hole.black_hole();
    BOOST_CHECK_THROW(deaf.batch(numbers, numbers), tn::connection_lost);
    BOOST_TEST(kept() == "");
}

BOOST_AUTO_TEST_SUITE_END()
