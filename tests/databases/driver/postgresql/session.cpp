// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions of PostgreSQL, and what is left of them behind an error.
#include "postgresql_fixture.hpp"
#include "relay.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_session {

using namespace postgresql_tests;
using namespace tn::literals;
using transaction = tn::basic_transaction<tn::postgresql>;

struct numbers_fixture : fixture {
    numbers_fixture() { sql.execute("CREATE TABLE numbers (n int PRIMARY KEY)"); }
    std::string numbers() { return sql.column("SELECT n FROM numbers ORDER BY n"); }
};

constexpr auto add = tn::raw<"INSERT INTO numbers VALUES (:n)">;
constexpr auto all_numbers = tn::raw<"SELECT n FROM numbers ORDER BY n", int>;

} // namespace driver_postgresql_session

BOOST_AUTO_TEST_SUITE(
    driver_postgresql_session, *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_FIXTURE_TEST_CASE(a_transaction_is_kept_whole_or_not_at_all, numbers_fixture) {
    db.transaction([&](transaction& tx) {
        tx.execute(add, "n"_p = 1);
        tx.execute(add, "n"_p = 2);
        BOOST_TEST(numbers() == "");
    });
    BOOST_TEST(numbers() == "1 2");
    BOOST_CHECK_THROW(
        db.transaction([&](transaction& tx) {
            tx.execute(add, "n"_p = 3);
            throw std::runtime_error("no");
        }),
        std::runtime_error
    );
    BOOST_TEST(numbers() == "1 2");
    BOOST_CHECK_THROW(
        db.transaction([&](transaction&) { (void)db.begin(); }), tn::programming_error
    );
}

BOOST_FIXTURE_TEST_CASE(behind_an_error_the_first_one_is_named_until_the_end, numbers_fixture) {
    auto tx = db.begin();
    tx.execute(add, "n"_p = 1);
    BOOST_CHECK_THROW(tx.execute(add, "n"_p = 1), tn::unique_violation);
    BOOST_TEST(!tx.is_active());
    const auto first = "duplicate key value violates unique constraint";
    BOOST_TEST(has(refusal<tn::inactive_transaction>([&] { tx.all(all_numbers); }), first));
    BOOST_TEST(has(refusal<tn::inactive_transaction>([&] { db.all(all_numbers); }), first));
    BOOST_TEST(has(refusal<tn::inactive_transaction>([&] { tx.commit(); }), first));
    tx.rollback();
    BOOST_TEST(numbers() == "");
    BOOST_TEST(db.execute(add, "n"_p = 1) == 1);
}

BOOST_FIXTURE_TEST_CASE(a_savepoint_undoes_an_error, numbers_fixture) {
    db.transaction([&](transaction& tx) {
        tx.execute(add, "n"_p = 1);
        BOOST_CHECK_THROW(
            tx.savepoint([&](auto& sp) {
                sp.execute(add, "n"_p = 2);
                sp.execute(add, "n"_p = 1);
            }),
            tn::unique_violation
        );
        BOOST_TEST(tx.is_active());
        auto sp = tx.begin_nested();
        BOOST_CHECK_THROW(sp.execute(add, "n"_p = 1), tn::unique_violation);
        BOOST_CHECK_THROW(sp.commit(), tn::inactive_transaction);
        BOOST_CHECK_THROW(tx.all(all_numbers), tn::programming_error);
        sp.rollback();
        tx.execute(add, "n"_p = 3);
    });
    BOOST_TEST(numbers() == "1 3");
}

BOOST_FIXTURE_TEST_CASE(sql_of_the_users_own_may_end_and_repair_a_transaction, numbers_fixture) {
    auto tx = db.begin();
    db.execute(tn::raw<"SAVEPOINT mine">);
    BOOST_CHECK_THROW(tx.all(tn::raw<"SELECT 1 / 0", int>), tn::data_error);
    db.execute(tn::raw<"ROLLBACK TO mine">);
    BOOST_TEST(tx.execute(add, "n"_p = 1) == 1);
    db.execute(tn::raw<"COMMIT">);
    BOOST_CHECK_THROW(tx.all(all_numbers), tn::inactive_transaction);
    BOOST_TEST(numbers() == "1");
}

BOOST_FIXTURE_TEST_CASE(a_commit_that_rolled_back_is_told, numbers_fixture) {
    auto tx = db.begin();
    tx.execute(add, "n"_p = 1);
    PQclear(PQexec(db.native_handle(), "SELECT 1 / 0"));
    BOOST_TEST(has(refusal<tn::inactive_transaction>([&] { tx.commit(); }), "was not committed"));
    BOOST_TEST(numbers() == "");
    BOOST_TEST(!tx.is_active());
}

BOOST_FIXTURE_TEST_CASE(a_constraint_that_is_looked_at_by_commit_undoes_all, numbers_fixture) {
    sql.execute("CREATE TABLE others (n int REFERENCES numbers DEFERRABLE INITIALLY DEFERRED)");
    auto tx = db.begin();
    tx.execute(add, "n"_p = 1);
    tx.execute(tn::raw<"INSERT INTO others VALUES (2)">);
    BOOST_CHECK_THROW(tx.commit(), tn::foreign_key_violation);
    BOOST_TEST(!tx.is_active());
    BOOST_CHECK_THROW(tx.all(all_numbers), tn::inactive_transaction);
    tx.rollback();
    BOOST_TEST(numbers() == "");
}

BOOST_FIXTURE_TEST_CASE(transactions_are_begun_as_the_options_say, numbers_fixture) {
    const auto level = tn::raw<"SELECT current_setting('transaction_isolation')", std::string>;
    db.transaction({.level = tn::isolation::repeatable_read}, [&](transaction& tx) {
        BOOST_TEST(tx.scalar(level) == "repeatable read");
    });
    const tn::transaction_options quiet{
        .level = tn::isolation::serializable, .read_only = true, .deferrable = true};
    db.transaction(quiet, [&](transaction& tx) {
        BOOST_TEST(tx.scalar(level) == "serializable");
        BOOST_TEST(
            tx.scalar(tn::raw<"SELECT current_setting('transaction_deferrable')", std::string>) ==
            "on"
        );
    });
    BOOST_CHECK_THROW(
        db.transaction(tn::read_only, [&](transaction& tx) { tx.execute(add, "n"_p = 1); }),
        tn::read_only_error
    );
}

BOOST_FIXTURE_TEST_CASE(serialization_failures_and_deadlocks_can_be_run_again, numbers_fixture) {
    sql.execute("INSERT INTO numbers VALUES (1), (2)");
    auto tx = db.begin({.level = tn::isolation::repeatable_read});
    tx.all(all_numbers);
    sql.execute("UPDATE numbers SET n = 10 WHERE n = 1");
    BOOST_CHECK_EXCEPTION(
        tx.execute(tn::raw<"UPDATE numbers SET n = 11 WHERE n = 1">),
        tn::serialization_failure,
        [](const auto& e) { return e.is_retryable() && e.sqlstate() == "40001"; }
    );
    BOOST_CHECK_EXCEPTION(tx.all(all_numbers), tn::inactive_transaction, [](const auto& e) {
        return e.is_retryable();
    });
}

BOOST_FIXTURE_TEST_CASE(an_error_behind_a_row_that_was_skipped_is_not_forgotten, numbers_fixture) {
    auto tx = db.begin();
    constexpr auto late = tn::raw<"SELECT 10 / (5 - i) FROM generate_series(1, 9) i", int>;
    BOOST_TEST(tx.first(late)->c1 == 2);
    BOOST_TEST(
        has(refusal<tn::inactive_transaction>([&] { tx.all(all_numbers); }), "division by zero")
    );
}

BOOST_FIXTURE_TEST_CASE(a_transaction_is_rolled_back_though_rows_are_being_read, numbers_fixture) {
    {
        auto tx = db.begin();
        tx.execute(add, "n"_p = 1);
        auto reading = db.fetch(tn::raw<"SELECT generate_series(1, 9)", int>);
        reading.begin();
        const auto gone = std::move(tx); // ends before the stream
    }
    BOOST_TEST(db.execute(add, "n"_p = 1) == 1);
}

BOOST_FIXTURE_TEST_CASE(a_commit_whose_answer_is_lost_is_in_doubt, numbers_fixture) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url());
    auto tx = far.begin();
    tx.execute(add, "n"_p = 1);
    between.lose_answer_to("COMMIT");
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::commit_in_doubt, [](const auto& e) {
        return !e.is_retryable();
    });
    BOOST_TEST(!tx.is_active());
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_is_lost_in_a_transaction_is_no_doubt, numbers_fixture) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url());
    auto tx = far.begin();
    tx.execute(add, "n"_p = 1);
    between.drop_all();
    BOOST_CHECK_THROW(tx.all(all_numbers), tn::connection_lost);
    BOOST_CHECK_THROW(tx.commit(), tn::inactive_transaction);
    BOOST_TEST(numbers() == "");
}

BOOST_FIXTURE_TEST_CASE(a_network_that_swallows_all_is_given_up_in_time, numbers_fixture) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url() + "&read_timeout=200");
    BOOST_TEST(far.all(all_numbers).empty());
    between.black_hole();
    const auto begin = std::chrono::steady_clock::now();
    const auto text = refusal<tn::connection_lost>([&] { far.all(all_numbers); });
    BOOST_TEST(has(text, "no answer within 200 ms"));
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds{5}));
    BOOST_TEST(far.is_broken());
    BOOST_CHECK_THROW(far.all(all_numbers), tn::connection_lost);
}

BOOST_FIXTURE_TEST_CASE(answers_in_single_bytes_are_put_together, numbers_fixture) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url() + "&read_timeout=20000");
    between.slice();
    far.execute(add, "n"_p = 1);
    far.execute(add, "n"_p = 2);
    BOOST_TEST(far.all(all_numbers).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
