// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Statements that are ended from outside.
#include <tenon/database/cancellation.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace database_cancellation {

using namespace store;
using namespace std::chrono_literals;

/// What nobody waits for.
#if defined(TENON_LAW_POSTGRESQL)
const auto endless = tn::raw<"SELECT 1 FROM pg_sleep(30)", std::int32_t>;
#elif defined(TENON_LAW_MARIADB)
const auto endless = tn::raw<
    "SELECT COUNT(*) FROM seq_1_to_1000000 AS a CROSS JOIN seq_1_to_1000000 AS b",
    std::int64_t>;
#else
const auto endless = tn::raw<
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) "
    "SELECT COUNT(*) FROM n",
    std::int64_t>;
#endif

} // namespace database_cancellation

BOOST_FIXTURE_TEST_SUITE(database_cancellation, database_cancellation::fixture)

BOOST_AUTO_TEST_CASE(a_request_to_stop_ends_what_runs) {
    std::stop_source source;
    const auto begun = std::chrono::steady_clock::now();
    {
        const tn::cancellation stop(db, source.get_token());
        std::jthread asking([&] {
            std::this_thread::sleep_for(30ms);
            source.request_stop();
        });
        BOOST_CHECK_THROW((void)db.scalar(endless), tn::statement_cancelled);
        BOOST_CHECK_THROW((void)db.scalar(tn::select(tn::lit<1>)), tn::statement_cancelled);
    }
    BOOST_TEST((std::chrono::steady_clock::now() - begun < 5s));
    BOOST_TEST(db.scalar(tn::select(tn::lit<1>)) == 1);
}

BOOST_AUTO_TEST_CASE(a_transaction_is_rolled_back_by_it) {
    std::stop_source source;
    const auto count = tn::select(tn::count()).from(users);
    const auto before = db.scalar(count);
    {
        const tn::cancellation stop(db, source.get_token());
        BOOST_CHECK_THROW(
            db.transaction([&](law::transaction& tx) {
                tx.execute(tn::insert_into(users).values(User{.username = "new"}));
                source.request_stop();
            }),
            tn::statement_cancelled
        );
    }
    BOOST_TEST(db.scalar(count) == before);
    db.transaction([](law::transaction&) {});
}

BOOST_AUTO_TEST_CASE(what_no_one_stops_goes_on) {
    {
        const tn::cancellation stop(db, std::stop_token{});
        BOOST_TEST(db.scalar(tn::select(tn::lit<1>)) == 1);
    }
    for (int round = 0; round != 20; ++round) {
        db.cancel(); // nothing runs
        BOOST_TEST(db.scalar(tn::select(tn::lit<1>)) == 1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
