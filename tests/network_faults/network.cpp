// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A network that swallows, slices and cuts what the server says.
#include "on_each_server.hpp"

namespace network_faults {

using namespace server_faults;

template <class On> struct through_a_relay {
    typename On::place place;
    relay between{place.url()};
    std::string url = between.url();

    through_a_relay() {
        auto db = connect<On>(place.url());
        db.create_all(tables);
        std::vector<Entry> made;
        for (int i = 0; i != 40; ++i)
            made.push_back({.writer = i, .number = i * i, .note = std::string(20, 'x')});
        db.execute(tn::insert_into(entries).values(made));
    }
};

/// What the server is asked: the sum of what it gives, so that no wrong row goes unseen.
template <class Database> std::int64_t ask(Database& db) {
    std::int64_t sum = 0;
    std::int64_t rows = 0;
    for (auto&& entry : db.fetch(tn::select(entries).from(entries).order_by(entries.id))) {
        sum += entry.number + static_cast<std::int64_t>(entry.note.size());
        ++rows;
    }
    return rows * 1'000'000 + sum;
}
constexpr std::int64_t right_answer = 40 * 1'000'000 + 20540 + 800;

} // namespace network_faults

BOOST_AUTO_TEST_SUITE(network_faults, *server_faults::servers())

BOOST_AUTO_TEST_CASE_TEMPLATE(a_black_hole_is_left_within_the_time_out, On, on_each) {
    through_a_relay<On> by;
    auto db = connect<On>(with_option(by.url, On::timeouts));
    BOOST_TEST(ask(db) == right_answer);
    by.between.black_hole();
    auto begun = clock::now();
    BOOST_CHECK_THROW(ask(db), tn::connection_lost);
    BOOST_TEST((clock::now() - begun < 2500ms));
    BOOST_TEST(db.is_broken());

    begun = clock::now();
    BOOST_CHECK_THROW(connect<On>(with_option(by.url, "connect_timeout=2")), tn::connection_lost);
    BOOST_TEST((clock::now() - begun < 2500ms));
    by.between.pass_through();
    auto again = connect<On>(by.url);
    BOOST_TEST(ask(again) == right_answer);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(answers_that_come_byte_by_byte_are_the_same, On, on_each) {
    through_a_relay<On> by;
    by.between.slice();
    auto db = connect<On>(by.url);
    BOOST_TEST(ask(db) == right_answer);
    BOOST_TEST(ask(db) == right_answer);
    db.transaction([](auto& tx) {
        tx.execute(tn::insert_into(entries).values(Entry{.note = std::string(3000, 'y')}));
        BOOST_TEST(tx.count(tn::select(entries).from(entries)) == 41);
        tx.rollback();
    });
}

BOOST_AUTO_TEST_CASE_TEMPLATE(answers_that_are_cut_are_errors_and_never_wrong, On, on_each) {
    through_a_relay<On> by;
    const auto step = static_cast<std::size_t>(faults::setting("TENON_FAULT_CUT_STEP", 37));
    std::size_t answered = 0;
    std::size_t lost = 0;
    for (std::size_t bytes = 1; bytes <= 2048; bytes += step) {
        const auto begun = clock::now();
        by.between.cut_after(bytes);
        try {
            auto db = connect<On>(with_option(by.url, "connect_timeout=1"));
            BOOST_TEST(ask(db) == right_answer, bytes);
            ++answered;
        } catch (const tn::connection_lost&) {
            ++lost;
        }
        BOOST_TEST((clock::now() - begun < 5s), bytes);
        by.between.pass_through();
    }
    BOOST_TEST(lost > 0U);
    BOOST_TEST_MESSAGE(On::kind << ": " << lost << " lost, " << answered << " answered");
    auto db = connect<On>(by.url);
    BOOST_TEST(ask(db) == right_answer);

    // the same in an answer alone, once the connection is there and the statement prepared
    for (std::size_t bytes = 1; bytes <= 2048; bytes += step) {
        auto prepared = connect<On>(by.url);
        BOOST_TEST(ask(prepared) == right_answer);
        by.between.cut_after(bytes);
        try {
            BOOST_TEST(ask(prepared) == right_answer, bytes);
        } catch (const tn::connection_lost&) {
            BOOST_TEST(prepared.is_broken());
        }
        by.between.pass_through();
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_commit_whose_answer_is_lost_is_in_doubt, On, on_each) {
    through_a_relay<On> by;
    auto db = connect<On>(by.url);
    const auto count = tn::count_rows(tn::select(entries).from(entries));
    int runs = 0;
    BOOST_CHECK_THROW(
        db.transaction(
            tn::retry{},
            [&](auto& tx) {
                ++runs;
                tx.execute(tn::insert_into(entries).values(Entry{.note = "committed?"}));
                by.between.lose_answer_to("");
            }
        ),
        tn::commit_in_doubt
    );
    BOOST_TEST(runs == 1); // what may be committed is not done again
    BOOST_TEST(db.is_broken());
    auto again = connect<On>(by.place.url());
    BOOST_TEST(again.scalar(count) == 41);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_connection_that_drops_takes_its_transaction_with_it, On, on_each) {
    through_a_relay<On> by;
    auto db = connect<On>(by.url);
    auto tx = db.begin();
    tx.execute(tn::insert_into(entries).values(Entry{.note = "lost"}));
    by.between.drop_all();
    BOOST_CHECK_THROW(
        tx.execute(tn::insert_into(entries).values(Entry{.note = "later"})), tn::connection_lost
    );
    BOOST_TEST(!tx.is_active());
    BOOST_CHECK_THROW(tx.commit(), tn::operational_error);
    auto again = connect<On>(by.place.url());
    BOOST_TEST(again.count(tn::select(entries).from(entries)) == 40);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_batch_whose_answer_is_lost_is_in_doubt, On, on_each) {
    through_a_relay<On> by;
    auto db = connect<On>(by.url);
    const auto count = tn::count_rows(tn::select(entries).from(entries));
    const auto add = tn::insert_into(entries).values(Entry{.note = "committed?"});
    (void)db.batch(add, add); // prepares
    by.between.lose_answer_to("");
    if constexpr (std::is_same_v<On, on_postgresql>)
        BOOST_CHECK_THROW((void)db.batch(add, add), tn::commit_in_doubt);
    else // the first of several round trips
        BOOST_CHECK_THROW((void)db.batch(add, add), tn::connection_lost);
    BOOST_TEST(db.is_broken());
    auto again = connect<On>(by.place.url());
    const auto rows = again.scalar(count);
    BOOST_TEST((rows == 42 || rows == 44), rows);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_nobody_reads_on_in_a_black_hole_is_left_in_time, On, on_each) {
    through_a_relay<On> by;
    auto db = connect<On>(with_option(by.url, On::timeouts));
    const auto begun = [&] {
        const auto pairs = tn::alias<"pairs">(entries);
        const auto more = tn::alias<"more">(entries);
        const auto most = tn::alias<"most">(entries);
        auto rows = db.fetch(tn::select(entries.note, pairs.note)
                                 .from(entries)
                                 .cross_join(pairs)
                                 .cross_join(more)
                                 .cross_join(most));
        auto at = rows.begin();
        BOOST_TEST((at != rows.end()));
        by.between.black_hole();
        return clock::now();
    }(); // and here the stream ends, of more rows than the network holds
    BOOST_TEST((clock::now() - begun < 4500ms)); // that it can't be stopped, and that no row comes
    by.between.pass_through();
    auto again = connect<On>(by.url);
    BOOST_TEST(ask(again) == right_answer);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_can_not_be_sent_is_left_within_the_time_out, On, on_each) {
    through_a_relay<On> by;
    auto db = connect<On>(with_option(by.url, On::timeouts));
    BOOST_TEST(ask(db) == right_answer);
    by.between.black_hole();
    const auto begun = clock::now();
    const Entry large{.note = std::string(12'000'000, 'x')}; // more than the network holds
    BOOST_CHECK_THROW(db.execute(tn::insert_into(entries).values(large)), tn::connection_lost);
    BOOST_TEST((clock::now() - begun < 2900ms)); // some of it could be sent
    BOOST_TEST(db.is_broken());
}

BOOST_AUTO_TEST_CASE_TEMPLATE(
    a_pool_asks_a_dead_server_no_longer_than_a_borrower_waits, On, on_each
) {
    through_a_relay<On> by;
    tn::pool<typename On::dialect> pool(by.url, {.size = 2});
    by.between.black_hole();
    auto begun = clock::now();
    BOOST_CHECK_THROW((void)pool.acquire(1s), tn::connection_lost);
    BOOST_TEST((clock::now() - begun < 2500ms)); // MariaDB's library counts in seconds
    by.between.pass_through();
    BOOST_TEST(pool.acquire()->scalar(tn::select(tn::lit<1>)) == 1);
    BOOST_TEST(pool.statistics().opened == 1U);

    const std::string nowhere = through_a_relay<On>().url; // nobody listens there any more
    tn::pool<typename On::dialect> refused(nowhere, {.size = 2});
    begun = clock::now();
    BOOST_CHECK_THROW((void)refused.acquire(300ms), tn::connection_lost);
    BOOST_TEST((clock::now() - begun < 1500ms));
}

BOOST_AUTO_TEST_SUITE_END()
