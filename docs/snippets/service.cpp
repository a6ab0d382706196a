// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/12-service.md.
#include "../../examples/bookshop.hpp"

//[include
#include <tenon/mysql.hpp>
#include <tenon/pool.hpp>
#include <tenon/postgresql.hpp>
#include <tenon/sqlite.hpp>
//]

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <thread>

namespace the_chapter_on_services {

//[database
using database = tn::database<tn::sqlite, tn::postgresql, tn::mariadb>;
using transaction = tn::transaction_of<database>;

std::int64_t count_books(database& db) { return db.count(tn::select(books).from(books)); }
//]

/// What the chapters' programs find in their environment.
struct environment {
    environment() { ::setenv("DATABASE_URL", "sqlite:///:memory:", 1); }
    environment(const environment&) = delete;
    environment& operator=(const environment&) = delete;
    ~environment() { ::unsetenv("DATABASE_URL"); }
};

} // namespace the_chapter_on_services

BOOST_AUTO_TEST_SUITE(the_chapter_on_services)

BOOST_AUTO_TEST_CASE(a_url_chooses) {
    //[connect
    auto db = tn::connect<tn::sqlite, tn::postgresql, tn::mariadb>("sqlite:///:memory:");
    db.create_all(bookshop);
    BOOST_TEST(count_books(db) == 0);
    BOOST_TEST(db.dialect_name() == "sqlite");
    //]
}

BOOST_FIXTURE_TEST_CASE(a_configuration, environment) {
    //[configuration
    const tn::configurations all{
        {"development", tn::configuration::development("sqlite:///:memory:")},
        {"testing", tn::configuration::for_tests()},
        {"production", tn::configuration::production(tn::pool_options::web(50))}};

    tn::pool<tn::sqlite, tn::postgresql, tn::mariadb> pool(all.get("production"));
    //]
    BOOST_TEST(pool.acquire()->ping());
}

BOOST_AUTO_TEST_CASE(a_pool) {
    //[pool
    tn::pool<tn::sqlite> pool(
        "sqlite:///:memory:", {.size = 10, .max_overflow = 20, .timeout = 5s, .recycle = 30min}
    );
    {
        auto db = pool.acquire(); // goes back at the end of the scope
        db->create_all(bookshop);
        db->execute(tn::insert_into(authors).values(Author{.name = "Ursula K. Le Guin"}));
    }
    pool.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(authors).values(Author{.name = "Stanislaw Lem"}));
    });
    BOOST_TEST(pool.with([](auto& db) {
        return db.count(tn::select(authors).from(authors));
    }) == 2);
    BOOST_TEST(pool.statistics().idle == 1U);
    //]
}

BOOST_AUTO_TEST_CASE(again) {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(bookshop);
    //[retry
    db.transaction(tn::retry{.attempts = 5}, [](tn::transaction& tx) {
        tx.execute(tn::insert_into(authors).values(Author{.name = "Mary Shelley"}));
    });
    //]
    //[isolation
    const auto total = db.transaction(
        {.level = tn::isolation::serializable, .read_only = true},
        [](tn::transaction& tx) { return tx.count(tn::select(authors).from(authors)); }
    );
    //]
    BOOST_TEST(total == 1);
    //[locks
    db.transaction([](tn::transaction& tx) {
        const auto open = tx.first(tn::select(orders)
                                       .from(orders)
                                       .where(orders.status == order_status::open)
                                       .order_by(orders.id)
                                       .limit(1)
                                       .for_update(tn::skip_locked)); // what no other worker has
        if (open)
            tx.execute(tn::update(orders)
                           .set(orders.status = order_status::sent)
                           .where(orders.id == open->id));
    });
    //]
}

BOOST_AUTO_TEST_CASE(stopping) {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    //[cancellation
    std::jthread report([&db](std::stop_token token) {
        const tn::cancellation stop(db, token);
        BOOST_CHECK_THROW(
            (void)db.scalar(tn::raw<
                            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                            "SELECT COUNT(*) FROM n",
                            std::int64_t>),
            tn::statement_cancelled
        );
    });
    std::this_thread::sleep_for(10ms);
    report.request_stop();
    //]
}

BOOST_AUTO_TEST_CASE(testing) {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(bookshop);
    const auto count = tn::select(tn::count()).from(authors);
    //[test
    {
        const tn::test_transaction undo(db);
        db.transaction([](tn::transaction& tx) { // a savepoint, here
            tx.execute(tn::insert_into(authors).values(Author{.name = "Nobody"}));
        });
        BOOST_TEST(db.scalar(count) == 1);
    }
    BOOST_TEST(db.scalar(count) == 0);
    //]
}

BOOST_AUTO_TEST_SUITE_END()
