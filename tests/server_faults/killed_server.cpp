// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A server that is killed in the middle of what it does.
#include "on_each_server.hpp"

#include <atomic>
#include <mutex>
#include <set>

namespace server_faults_killed_server {

using namespace server_faults;

using key = std::pair<std::int32_t, std::int32_t>; // a writer, and the number of what it wrote

/// What writers know of what they wrote.
struct ledger {
    std::mutex mutex;
    std::set<key> committed, refused, in_doubt;

    void add(std::set<key>& to, key what) {
        const std::scoped_lock lock(mutex);
        to.insert(what);
    }
};

/// Writes until the server is gone.
template <class On>
void write(tn::pool<typename On::dialect>& pool, std::int32_t writer, ledger& known) {
    for (std::int32_t number = 0;; ++number) {
        const key made{writer, number};
        try {
            pool.transaction([&](auto& tx) {
                tx.execute(tn::insert_into(entries).values(Entry{.writer = writer, .number = number}
                ));
                tx.execute(tn::insert_into(entries).values(Entry{
                    .writer = writer, .number = -number - 1}));
            });
            known.add(known.committed, made);
        } catch (const tn::commit_in_doubt&) {
            known.add(known.in_doubt, made);
            return;
        } catch (const tn::operational_error&) {
            known.add(known.refused, made);
            return;
        }
    }
}

} // namespace server_faults_killed_server

BOOST_AUTO_TEST_SUITE(server_faults_killed_server, *server_faults::servers())

BOOST_AUTO_TEST_CASE_TEMPLATE(in_mid_query_there_is_an_error_within_two_seconds, On, on_each) {
    test_servers::private_server server(On::kind);
    for (long kill = faults::setting("TENON_FAULT_SERVER_KILLS", 3); kill != 0; --kill) {
        auto db = connect<On>(server.url());
        clock::time_point killed;
        std::jthread killer([&] {
            std::this_thread::sleep_for(50ms);
            killed = clock::now();
            server.kill();
        });
        BOOST_CHECK_THROW(On::sleep(db), tn::connection_lost);
        const auto now = clock::now();
        killer.join();
        BOOST_TEST((now - killed < 2s));
        BOOST_TEST(db.is_broken());
        BOOST_CHECK_THROW(On::sleep(db), tn::connection_lost);
        BOOST_TEST(!db.ping());
        server.restart();
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(
    no_acknowledged_row_is_lost_and_no_refused_one_is_there, On, on_each
) {
    test_servers::private_server server(On::kind);
    ledger known;
    connect<On>(server.url()).create_all(tables);
    for (int round = 0; round != 3; ++round) {
        tn::pool<typename On::dialect> pool(server.url(), {.size = 8});
        {
            std::vector<std::jthread> writers;
            for (std::int32_t writer = 0; writer != 8; ++writer)
                writers.emplace_back([&, writer] { write<On>(pool, round * 8 + writer, known); });
            std::this_thread::sleep_for(300ms);
            server.kill();
        }
        server.restart();
    }
    auto db = connect<On>(with_option(server.url(), "connect_timeout=20"));
    std::set<key> there, halves;
    for (const auto& [writer, number] :
         db.all(tn::select(entries.writer, entries.number).from(entries)))
        (number < 0 ? halves : there).insert({writer, number < 0 ? -number - 1 : number});
    BOOST_TEST((there == halves));
    BOOST_TEST(known.committed.size() > 20U);
    BOOST_TEST(known.refused.size() + known.in_doubt.size() == 24U);
    for (const key& each : known.committed)
        BOOST_TEST((there.count(each) == 1));
    for (const key& each : known.refused)
        BOOST_TEST((there.count(each) == 0));
    BOOST_TEST(there.size() <= known.committed.size() + known.in_doubt.size());
    BOOST_TEST_MESSAGE(
        On::kind << ": " << known.committed.size() << " committed, " << known.in_doubt.size()
                 << " in doubt, " << known.refused.size() << " refused"
    );
}

BOOST_AUTO_TEST_CASE_TEMPLATE(seed_132_idle_connections_are_replaced_without_a_word, On, on_each) {
    test_servers::private_server server(On::kind);
    tn::pool<typename On::dialect> pool(server.url(), {.size = 8, .ping_after = 0ms});
    {
        std::vector<tn::pooled<typename On::dialect>> all;
        for (int i = 0; i != 8; ++i)
            all.push_back(pool.acquire());
    }
    BOOST_TEST(pool.statistics().idle == 8U);
    server.kill();
    server.restart();
    for (int i = 0; i != 2; ++i) {
        std::vector<std::jthread> threads;
        std::atomic<int> answered = 0;
        for (int t = 0; t != 8; ++t)
            threads.emplace_back([&] {
                const auto db = pool.acquire();
                answered += static_cast<int>(db->scalar(tn::select(tn::lit<1>)));
            });
        threads.clear();
        BOOST_TEST(answered == 8);
    }
    BOOST_TEST(pool.statistics().replaced == 8U);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_server_that_is_not_up_yet_is_waited_for, On, on_each) {
    test_servers::private_server server(On::kind);
    server.kill();
    {
        std::jthread starter([&] {
            std::this_thread::sleep_for(500ms);
            server.restart();
        });
        auto db = connect<On>(with_option(server.url(), "connect_timeout=20"));
        BOOST_TEST(db.ping());
    }
    server.stop();
    const auto begun = clock::now();
    const std::string host_and_port = "127.0.0.1:" + test_servers::address(server.url()).port;
    BOOST_CHECK_EXCEPTION(
        connect<On>(with_option(server.url(), "connect_timeout=1")),
        tn::connection_lost,
        [&](const auto& e) {
            const std::string_view what = e.what();
            BOOST_TEST(what.find(host_and_port) != what.npos, what);
            BOOST_TEST(what.find("p@ss") == what.npos, what);
            return true;
        }
    );
    BOOST_TEST((clock::now() - begun < 3s));
}

BOOST_AUTO_TEST_SUITE_END()
