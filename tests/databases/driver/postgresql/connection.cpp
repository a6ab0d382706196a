// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace driver_postgresql_connection {

using namespace postgresql_tests;
using namespace tn::literals;

struct accounts_fixture : fixture {
    accounts_fixture() {
        sql.execute("CREATE TABLE accounts (id int PRIMARY KEY, owner text UNIQUE, amount bigint "
                    "CHECK (amount >= 0))");
        sql.execute("INSERT INTO accounts VALUES (1, 'Ann', 10), (2, 'Ben', 20)");
    }
};

constexpr auto amounts = tn::raw<"SELECT amount FROM accounts ORDER BY id", std::int64_t>;
constexpr auto give = tn::raw<"UPDATE accounts SET amount = amount + :n WHERE id = :id">;

} // namespace driver_postgresql_connection

BOOST_AUTO_TEST_SUITE(
    driver_postgresql_connection, *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_FIXTURE_TEST_CASE(statements_run_and_tell_how_many_rows_they_changed, accounts_fixture) {
    BOOST_TEST(db.execute(give, "n"_p = 5, "id"_p = 1) == 1);
    BOOST_TEST(db.execute(give, "n"_p = 5, "id"_p = 7) == 0);
    BOOST_TEST(db.execute(tn::raw<"DELETE FROM accounts">) == 2);
    BOOST_TEST(db.execute(tn::raw<"CREATE TABLE copies AS SELECT 1 AS one">) == 0);
    BOOST_TEST(sql.value("SELECT count(*) FROM accounts") == "0");
}

BOOST_FIXTURE_TEST_CASE(a_statement_is_prepared_once, accounts_fixture) {
    const std::string ours = "SELECT count(*) FROM pg_prepared_statements";
    for (int i = 0; i != 3; ++i)
        db.execute(give, "n"_p = 1, "id"_p = 1);
    BOOST_TEST(db.prepared_statements() == 1U);
    BOOST_TEST(
        db.scalar(tn::raw<"SELECT count(*) FROM pg_prepared_statements", std::int64_t>) == 2
    );
}

BOOST_FIXTURE_TEST_CASE(statements_beyond_the_limit_are_let_go_on_the_server_as_well, fixture) {
    auto small = another("statement_cache=2");
    small.all(tn::raw<"SELECT 1", int>);
    small.all(tn::raw<"SELECT 2", int>);
    small.all(tn::raw<"SELECT 3", int>);
    BOOST_TEST(small.prepared_statements() == 2U);
    constexpr auto count = tn::raw<"SELECT count(*) FROM pg_prepared_statements", std::int64_t>;
    BOOST_TEST(small.scalar(count) == 2);
    BOOST_TEST(another("statement_cache=0").scalar(count) == 0);
}

BOOST_FIXTURE_TEST_CASE(nothing_is_prepared_where_that_is_said, accounts_fixture) {
    auto plain = another("prepare=off");
    BOOST_TEST(plain.execute(give, "n"_p = 5, "id"_p = 1) == 1);
    BOOST_TEST(plain.all(amounts).size() == 2U);
    BOOST_TEST(
        plain.scalar(tn::raw<"SELECT count(*) FROM pg_prepared_statements", std::int64_t>) == 0
    );
    BOOST_CHECK_THROW(plain.all(tn::raw<"SELECT 1 AS a, 2 AS b", int>), tn::programming_error);
    BOOST_TEST(plain.all(amounts).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_second_query_while_rows_are_read_is_refused, accounts_fixture) {
    int rows = 0;
    for (const auto& row : db.fetch(amounts)) {
        (void)row;
        const auto text =
            refusal<tn::programming_error>([&] { db.execute(give, "n"_p = 1, "id"_p = 1); });
        BOOST_TEST(has(text, "rows of another query are being read on this connection"));
        ++rows;
    }
    BOOST_TEST(rows == 2);
    BOOST_TEST(db.execute(give, "n"_p = 1, "id"_p = 1) == 1);
}

BOOST_FIXTURE_TEST_CASE(a_stream_that_is_given_up_leaves_the_connection_clean, accounts_fixture) {
    sql.execute("CREATE TABLE many AS SELECT i, repeat('x', 1000) AS text FROM "
                "generate_series(1, 20000) i");
    for (const auto& row : db.fetch(tn::raw<"SELECT i FROM many", int>)) {
        BOOST_TEST(row.c1 == 1);
        break;
    }
    BOOST_TEST(db.all(amounts).size() == 2U);
    db.transaction([&](auto& tx) {
        BOOST_TEST(tx.first(tn::raw<"SELECT i FROM many", int>)->c1 == 1);
        BOOST_TEST(tx.execute(give, "n"_p = 1, "id"_p = 1) == 1);
    });
    BOOST_TEST(sql.value("SELECT amount FROM accounts WHERE id = 1") == "11");
}

BOOST_FIXTURE_TEST_CASE(
    an_error_among_the_rows_is_thrown_and_the_connection_goes_on, accounts_fixture
) {
    int rows = 0;
    BOOST_CHECK_THROW(
        for (const auto& row
             : db.fetch(tn::raw<"SELECT 10 / (5 - i) FROM generate_series(1, 9) i", int>)) {
            (void)row;
            ++rows;
        },
        tn::data_error
    );
    BOOST_TEST(rows == 4);
    BOOST_TEST(db.all(amounts).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(several_statements_are_run_as_one_text, fixture) {
    auto opened = tn::detail::driver<tn::postgresql>::open(schema.url());
    opened.run("CREATE TABLE a (i int); INSERT INTO a VALUES (1), (2); SELECT * FROM a");
    BOOST_CHECK_THROW(opened.run("INSERT INTO a VALUES (3); SELEKT"), tn::programming_error);
    BOOST_TEST(sql.value("SELECT count(*) FROM a") == "2");
    BOOST_CHECK_THROW(opened.run("COPY a FROM STDIN"), tn::programming_error);
    BOOST_CHECK_THROW(opened.run("COPY a TO STDOUT"), tn::programming_error);
    opened.run("");
    BOOST_TEST(!opened.in_transaction());
}

BOOST_FIXTURE_TEST_CASE(a_coroutine_can_wait_for_the_socket_by_itself, accounts_fixture) {
    auto opened = tn::detail::driver<tn::postgresql>::open(schema.url());
    static tn::statement_number number{0};
    static constexpr tn::description slow{
        "SELECT 7 FROM pg_sleep(0.05)", nullptr, 0, 0, false, &number};
    auto rows = opened.open(slow, nullptr, nullptr);
    BOOST_TEST(!rows.ready());
    while (!rows.ready())
        tn::detail::pg::wait_for_socket(opened.socket(), true, false, 1000);
    BOOST_TEST(rows.step());
    BOOST_TEST(tn::detail::decode<int>(rows.row().cell(0)) == 7);
    BOOST_TEST(!rows.step());
    BOOST_TEST(rows.ready());
}

BOOST_FIXTURE_TEST_CASE(a_statement_is_cancelled_from_another_thread, accounts_fixture) {
    std::thread other([&] {
        while (sql.value("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(11)%' "
                         "AND state = 'active' AND pid <> pg_backend_pid()") == "0")
            std::this_thread::yield();
        db.cancel();
    });
    BOOST_CHECK_EXCEPTION(
        db.all(tn::raw<"SELECT 1 FROM pg_sleep(11)", int>),
        tn::statement_cancelled,
        [](const auto& e) { return e.sqlstate() == "57014"; }
    );
    other.join();
    BOOST_TEST(db.all(amounts).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(time_outs_have_errors_of_their_own, accounts_fixture) {
    auto hasty = another("statement_timeout=50&lock_timeout=20");
    BOOST_CHECK_THROW(hasty.all(tn::raw<"SELECT 1 FROM pg_sleep(20)", int>), tn::statement_timeout);
    sql.execute("BEGIN; LOCK TABLE accounts");
    BOOST_CHECK_EXCEPTION(hasty.all(amounts), tn::lock_timeout, [](const auto& e) {
        return e.is_retryable() && e.sqlstate() == "55P03";
    });
    sql.execute("ROLLBACK");
}

BOOST_FIXTURE_TEST_CASE(a_connection_that_the_server_ends_is_told, accounts_fixture) {
    const int process = PQbackendPID(db.native_handle());
    BOOST_TEST(db.ping());
    sql.execute("SELECT pg_terminate_backend(" + std::to_string(process) + ", 5000)");
    BOOST_CHECK_THROW(db.all(amounts), tn::connection_lost);
    BOOST_TEST(db.is_broken());
    BOOST_TEST(!db.ping());
    BOOST_CHECK_THROW(db.all(amounts), tn::connection_lost);
    BOOST_CHECK_THROW((void)db.begin(), tn::connection_lost);
}

BOOST_FIXTURE_TEST_CASE(a_handle_of_libpqs_is_wrapped_and_left_open, accounts_fixture) {
    {
        auto wrapped = tn::connect<tn::postgresql>(sql.handle());
        BOOST_TEST(wrapped.all(amounts).size() == 2U);
        auto again = tn::connect<tn::postgresql>(sql.handle());
        BOOST_TEST(again.all(amounts).size() == 2U);
        BOOST_TEST(wrapped.execute(give, "n"_p = 1, "id"_p = 1) == 1);
    }
    BOOST_TEST(sql.value("SELECT count(*) FROM pg_prepared_statements") == "0");
}

BOOST_FIXTURE_TEST_CASE(
    a_statement_that_the_server_forgot_works_at_the_next_run, accounts_fixture
) {
    BOOST_TEST(db.all(amounts).size() == 2U);
    db.execute(tn::raw<"DEALLOCATE ALL">);
    BOOST_CHECK_THROW(db.all(amounts), tn::programming_error);
    BOOST_TEST(db.all(amounts).size() == 2U);
    sql.execute("ALTER TABLE accounts ALTER amount TYPE numeric");
    BOOST_CHECK_THROW(db.all(amounts), tn::programming_error);
    BOOST_TEST(db.all(amounts).size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(hooks_are_told_of_statements_and_their_values, accounts_fixture) {
    std::string told;
    db.on_before_execute([&](const tn::statement_event& e) {
        ((told += e.sql) += ' ') += e.parameters.text();
    });
    std::int64_t rows = 0;
    std::string behind;
    db.on_after_execute([&](const tn::statement_event& e) {
        rows += e.rows;
        behind += e.parameters.text() + (e.failed ? "!" : "");
    });
    db.execute(give, "n"_p = 5, "id"_p = std::int64_t{1});
    BOOST_TEST(told == "UPDATE accounts SET amount = amount + $1 WHERE id = $2 [5, 1]");
    BOOST_TEST(rows == 1);
    constexpr auto find = tn::raw<"SELECT id FROM accounts WHERE owner = :name", int>;
    db.all(find, "name"_p = std::string("a name that is gone when the rows were read"));
    BOOST_TEST(has(behind, "['a name that is gone when the rows were read']"));
    BOOST_CHECK_THROW(db.execute(give, "n"_p = -500, "id"_p = 1), tn::check_violation);
    BOOST_TEST(has(behind, "[-500, 1]!"));
    db.on_before_execute([](const tn::statement_event&) { throw std::runtime_error("no"); });
    BOOST_CHECK_THROW(db.all(amounts), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
