// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Unloading by COPY: what is sent, errors between rows, and the connection behind them.
#include <tenon/database/choice.hpp>
#include <tenon/pool.hpp>
#include <tenon/tenon.hpp>

#include "postgresql_fixture.hpp"
#include "relay.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_unload {

using namespace postgresql_tests;
using namespace tn::literals;
using transaction = tn::basic_transaction<tn::postgresql>;

constexpr auto numbers = tn::raw<"SELECT generate_series(1, :n)", int>;
constexpr auto endless = tn::raw<"SELECT generate_series(1, 100000000)", int>;

struct unload_fixture : fixture {
    template <class Query, class... Arguments>
    std::int64_t sum(const Query& query, const Arguments&... given) {
        std::int64_t all = 0;
        for (auto&& [number] : db.unload(query, given...))
            all += static_cast<std::int64_t>(number);
        return all;
    }
    void is_usable() { BOOST_TEST(sum(numbers, "n"_p = 4) == 10); }
};

} // namespace driver_postgresql_unload

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_unload,
    driver_postgresql_unload::unload_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

using namespace driver_postgresql_unload;

BOOST_AUTO_TEST_CASE(a_copy_is_what_runs) {
    sql.execute("CREATE VIEW now_running AS SELECT query AS q FROM pg_stat_activity "
                "WHERE pid = pg_backend_pid()");
    std::string running;
    for (auto&& [text] : db.unload(tn::raw<"SELECT q FROM now_running", std::string>))
        running = text;
    BOOST_TEST(
        has(running, "COPY (SELECT q FROM now_running\n) TO STDOUT (FORMAT BINARY)"), running
    );
    BOOST_TEST(db.prepared_statements() == 0U);
}

BOOST_AUTO_TEST_CASE(rows_are_many_and_views_hold_until_the_next) {
    int rows = 0;
    for (auto&& [number, text] :
         db.unload(tn::raw<
                   "SELECT i, repeat('x', i % 100) || i FROM generate_series(1, 20000) i",
                   int,
                   std::string>)) {
        ++rows;
        if (number != rows || !text.ends_with(std::to_string(rows)))
            BOOST_ERROR("row " << rows << ": " << text);
    }
    BOOST_TEST(rows == 20'000);
}

BOOST_AUTO_TEST_CASE(an_error_behind_some_rows_is_thrown) {
    constexpr auto late = tn::raw<"SELECT 10 / (500 - i) FROM generate_series(1, 900) i", int>;
    int rows = 0;
    BOOST_CHECK_EXCEPTION(
        [&] {
            for ([[maybe_unused]] auto&& row : db.unload(late))
                ++rows;
        }(),
        tn::data_error,
        [](const auto& e) {
            return has(e.what(), "division by zero") && has(e.sql(), "10 / (500 - i)");
        }
    );
    BOOST_TEST(rows == 499);
    is_usable();
    auto tx = db.begin();
    BOOST_CHECK_THROW(
        [&] {
            for ([[maybe_unused]] auto&& row : tx.unload(late))
                ++rows;
        }(),
        tn::data_error
    );
    BOOST_CHECK_THROW(tx.all(late), tn::inactive_transaction);
    tx.rollback();
    is_usable();
}

BOOST_AUTO_TEST_CASE(values_stay_out_of_errors) {
    const auto text = refusal<tn::data_error>([&] {
        sum(tn::raw<"SELECT 1 / length(:word)", int>, "word"_p = "");
    });
    BOOST_TEST(has(text, "division by zero"));
    try {
        sum(tn::raw<"SELECT nothing + length(:word)", int>, "word"_p = "secret");
        BOOST_ERROR("nothing was thrown");
    } catch (const tn::programming_error& e) {
        BOOST_TEST(!has(e.what(), "secret"), e.what());
        BOOST_TEST(!has(e.sql(), "secret"), e.sql());
    }
}

BOOST_AUTO_TEST_CASE(another_statement_between_rows_is_refused) {
    auto rows = db.unload(numbers, "n"_p = 3);
    auto at = rows.begin();
    BOOST_CHECK_THROW(db.all(numbers, "n"_p = 3), tn::programming_error);
    BOOST_CHECK_THROW((void)db.unload(numbers, "n"_p = 3), tn::programming_error);
    BOOST_TEST((*at).c1 == 1);
    BOOST_TEST((*++at).c1 == 2);
}

BOOST_AUTO_TEST_CASE(what_is_given_up_is_stopped) {
    sql.execute("CREATE TABLE t AS SELECT generate_series(1, 100) AS n");
    const auto begin = std::chrono::steady_clock::now();
    for ([[maybe_unused]] auto&& row : db.unload(tn::raw<"SELECT n FROM t", int>))
        break;
    is_usable();
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds{10}));
    db.transaction([&](transaction& tx) {
        for ([[maybe_unused]] auto&& row : tx.unload(numbers, "n"_p = 100'000))
            break;
        BOOST_TEST(tx.is_active());
    });
    is_usable();
}

BOOST_AUTO_TEST_CASE(a_transaction_is_rolled_back_though_rows_are_unloaded) {
    {
        auto tx = db.begin();
        auto reading = db.unload(numbers, "n"_p = 1000);
        reading.begin();
        const auto gone = std::move(tx); // ends before the stream
    }
    is_usable();
}

BOOST_AUTO_TEST_CASE(a_cancel_ends_it) {
    auto rows = db.unload(endless);
    auto at = rows.begin();
    db.cancel();
    BOOST_CHECK_THROW(
        [&] {
            while (at != rows.end())
                ++at;
        }(),
        tn::statement_cancelled
    );
    is_usable();
}

BOOST_AUTO_TEST_CASE(what_can_not_be_copied_is_refused) {
    sql.execute("CREATE TABLE t (n int)");
    BOOST_CHECK_THROW(
        sum(tn::raw<"INSERT INTO t VALUES (1) RETURNING n", int>), tn::programming_error
    );
    BOOST_CHECK_THROW(sum(tn::raw<"SHOW server_version_num", int>), tn::programming_error);
    BOOST_TEST(sql.value("SELECT count(*) FROM t") == "0");
    is_usable();
}

BOOST_AUTO_TEST_CASE(columns_of_raw_sql_are_looked_at) {
    using tn::field;
    BOOST_CHECK_THROW(sum(tn::raw<"SELECT 1, 2", int>), tn::programming_error);
    BOOST_CHECK_THROW(sum(tn::raw<"SELECT 'x'::text", int>), tn::data_error);
    is_usable();
}

BOOST_AUTO_TEST_CASE(a_table_that_changed_is_read_as_it_is) {
    sql.execute("CREATE TABLE t AS SELECT 7::int AS n");
    constexpr auto all = tn::raw<"SELECT n FROM t", double>;
    BOOST_TEST(sum(all) == 7);
    sql.execute("ALTER TABLE t ALTER n TYPE real");
    BOOST_TEST(sum(all) == 7);
}

BOOST_AUTO_TEST_CASE(a_nul_in_a_text_is_refused) {
    using namespace std::string_literals;
    BOOST_CHECK_THROW(
        sum(tn::raw<"SELECT length(:word)", int>, "word"_p = "a\0b"s), tn::value_error
    );
    is_usable();
}

BOOST_AUTO_TEST_CASE(it_works_with_each_way_of_connecting) {
    for (const char* options : {"prepare=off", "read_timeout=5000", "statement_cache=0"}) {
        auto other = another(options);
        std::int64_t all = 0;
        for (auto&& [number] : other.unload(numbers, "n"_p = 1000))
            all += number;
        BOOST_TEST(all == 500'500, options);
    }
    auto chosen = tn::connect<tn::sqlite, tn::postgresql>(schema.url());
    std::int64_t all = 0;
    for (auto&& [number] : chosen.unload(tn::raw<"SELECT 1 + :n", int>, "n"_p = 2))
        all += number;
    chosen.transaction([&](auto& tx) {
        for (auto&& [number] : tx.unload(tn::raw<"SELECT 1 + :n", int>, "n"_p = 2))
            all += number;
    });
    BOOST_TEST(all == 6);
}

BOOST_AUTO_TEST_CASE(a_pooled_connection_comes_back_from_a_half_read_one) {
    tn::pool<tn::postgresql> pool(schema.url(), {.size = 1});
    const auto read_three = [](auto& lent, int of) {
        auto rows = lent.unload(numbers, "n"_p = of);
        int read = 0;
        for (auto at = rows.begin(); at != rows.end() && read != 3; ++at)
            ++read;
    };
    for (int round = 0; round != 5; ++round) {
        const int all = pool.with([&](auto& lent) {
            int sum = 0;
            for (auto&& [number] : lent.unload(numbers, "n"_p = 4))
                sum += number;
            return sum;
        });
        BOOST_TEST(all == 10);
        pool.with([&](auto& lent) { read_three(lent, 100'000); });
    }
    BOOST_TEST(pool.statistics().opened == 1U);
    { // and a transaction with it
        auto borrowed = pool.acquire();
        borrowed->execute(tn::raw<"BEGIN">);
        read_three(*borrowed, 10'000); // within a transaction the rest is received
    }
    auto again = pool.acquire();
    BOOST_TEST((PQtransactionStatus(again->native_handle()) == PQTRANS_IDLE));
    BOOST_TEST(again->scalar(tn::raw<"SELECT 1", int>) == 1);
}

BOOST_AUTO_TEST_CASE(a_network_that_cuts_or_swallows_is_an_error) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url() + "&read_timeout=300");
    auto rows = far.unload(endless);
    auto at = rows.begin();
    between.black_hole();
    BOOST_CHECK_THROW(
        [&] {
            while (at != rows.end())
                ++at;
        }(),
        tn::connection_lost
    );
    BOOST_TEST(far.is_broken());
}

BOOST_AUTO_TEST_CASE(a_connection_that_is_cut_is_lost) {
    relay between(schema.url());
    auto far = tn::connect<tn::postgresql>(between.url());
    auto rows = far.unload(endless);
    auto at = rows.begin();
    between.drop_all();
    BOOST_CHECK_THROW(
        [&] {
            while (at != rows.end())
                ++at;
        }(),
        tn::connection_lost
    );
    BOOST_TEST(far.is_broken());
}

BOOST_AUTO_TEST_SUITE_END()
