// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Connections that threads borrow: how many there are, in which order, and in which state they come.
#include <tenon/database/pool.hpp>

#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace database_pool {

using namespace store;
using namespace std::chrono_literals;

struct file {
    temporary_directory folder;
    std::string path = (folder.path / "pool.db").string();

    tn::pool<tn::sqlite> pool(const tn::pool_options& options = {}) const {
        return tn::pool<tn::sqlite>(path, options);
    }
};
const auto count = tn::select(tn::count()).from(users);
auto add(const std::string& name) { return tn::insert_into(users).values(User{.username = name}); }

} // namespace database_pool

BOOST_FIXTURE_TEST_SUITE(database_pool, database_pool::file)

BOOST_AUTO_TEST_CASE(seed_128_135_184_a_connection_goes_back_at_the_end_of_its_scope) {
    auto connections = pool({.size = 2});
    BOOST_TEST(connections.statistics().opened == 0U);
    {
        auto db = connections.acquire();
        db->create_all(everything);
        (*db).execute(add("Ann"));
        BOOST_TEST(connections.statistics().lent == 1U);
    }
    BOOST_TEST(connections.statistics().lent == 0U);
    BOOST_TEST(connections.statistics().idle == 1U);
    BOOST_TEST(connections.acquire()->scalar(count) == 1);
    BOOST_TEST(connections.statistics().opened == 1U);
    BOOST_TEST(connections.with([](auto& db) { return db.scalar(count); }) == 1);
    connections.transaction([](tn::transaction& tx) { tx.execute(add("Bob")); });
    BOOST_TEST(connections.acquire()->scalar(count) == 2);
    connections.discard_idle();
    BOOST_TEST(connections.statistics().idle == 0U);
    BOOST_TEST(connections.acquire()->scalar(count) == 2);
    BOOST_TEST(connections.statistics().opened == 2U);
}

BOOST_AUTO_TEST_CASE(seed_129_connections_beyond_the_size_are_closed_when_they_come_back) {
    auto connections = pool({.size = 1, .max_overflow = 1});
    {
        const auto one = connections.acquire();
        const auto two = connections.acquire();
        BOOST_TEST(connections.statistics().lent == 2U);
    }
    BOOST_TEST(connections.statistics().idle == 1U);
    BOOST_TEST(connections.statistics().opened == 2U);
}

BOOST_AUTO_TEST_CASE(seed_130_who_waits_too_long_is_told_and_loses_nobody_a_place) {
    auto connections = pool({.size = 1, .max_overflow = 0, .timeout = 20ms});
    auto held = connections.acquire();
    BOOST_CHECK_EXCEPTION((void)connections.acquire(), tn::pool_timeout, [](const auto& e) {
        return std::string_view(e.what()) ==
               "tenon: no connection of the pool came back within 20 ms; all 1 are lent";
    });
    BOOST_CHECK_THROW((void)connections.acquire(1ms), tn::operational_error);
    BOOST_TEST(connections.statistics().timeouts == 2U);
    BOOST_TEST(connections.statistics().waiting == 0U);
    held.give_back();
    held.give_back(); // a second time is nothing
    BOOST_TEST(connections.acquire()->ping());
}

BOOST_AUTO_TEST_CASE(seed_131_a_connection_that_is_too_old_is_replaced) {
    auto connections = pool({.size = 1, .recycle = 1ms});
    connections.with([](auto&) {});
    std::this_thread::sleep_for(2ms);
    connections.with([](auto&) {});
    BOOST_TEST(connections.statistics().opened == 2U);
    BOOST_TEST(connections.statistics().replaced == 1U);
}

BOOST_AUTO_TEST_CASE(seed_133_134_no_pool_and_the_presets) {
    auto none = pool(tn::pool_options::none());
    {
        const auto one = none.acquire();
        const auto two = none.acquire();
        BOOST_TEST(none.statistics().lent == 2U);
    }
    BOOST_TEST(none.statistics().idle == 0U);
    BOOST_TEST(none.statistics().opened == 2U);
    static_assert(tn::pool_options::none().most() == std::numeric_limits<std::size_t>::max());
    static_assert(tn::pool_options::web(50).size == 50);
    static_assert(tn::pool_options::web(50).recycle == 30min);
    static_assert(tn::pool_options::light().most() == 3);
    static_assert(tn::pool_options{}.size == 5 && tn::pool_options{}.max_overflow == 10);
    static_assert(tn::pool_options{}.timeout == 30s);
    BOOST_CHECK_THROW(pool({.size = 0, .max_overflow = 0}), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(what_a_borrower_leaves_open_is_undone) {
    auto connections = pool({.size = 1});
    connections.with([](auto& db) { db.create_all(everything); });
    std::size_t told = 0;
    connections.with([&](auto& db) {
        db.on_after_execute([&](const tn::statement_event&) { ++told; });
        db.execute(tn::raw<"BEGIN">);
        db.execute(add("Ann"));
    });
    const std::size_t before = told;
    BOOST_TEST(before == 2U);
    connections.with([](auto& db) {
        BOOST_TEST(db.scalar(count) == 0);
        db.transaction([](tn::transaction& tx) { tx.execute(add("Bob")); });
    });
    BOOST_TEST(told == before);
    BOOST_TEST(connections.statistics().opened == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_set_for_each_connection_stays) {
    std::atomic<std::size_t> told = 0;
    auto connections = pool({.size = 2});
    connections.on_connect([&](tn::database<tn::sqlite>& db) {
        db.on_after_execute([&](const tn::statement_event&) { ++told; });
    });
    for (int i = 0; i != 3; ++i)
        connections.with([](auto& db) { (void)db.scalar(tn::select(tn::lit<1>)); });
    BOOST_TEST(told == 3U);
}

BOOST_AUTO_TEST_CASE(seed_007_a_pooled_database_in_memory_is_one_for_all) {
    for (const char* url : {":memory:", "sqlite:///:memory:", "sqlite://?foreign_keys=off"}) {
        tn::pool<tn::sqlite> connections(url, {.size = 3, .max_overflow = 0});
        tn::pool<tn::sqlite> others(url);
        connections.with([](auto& db) { db.create_all(everything); });
        std::vector<std::thread> threads;
        for (int t = 0; t != 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i != 25; ++i)
                    connections.transaction([&](tn::transaction& tx) {
                        tx.execute(add(std::to_string(t) + " " + std::to_string(i)));
                    });
            });
        for (std::thread& thread : threads)
            thread.join();
        connections.discard_idle();
        BOOST_TEST(connections.acquire()->scalar(count) == 100);
        others.with([](auto& db) { BOOST_CHECK_THROW((void)db.scalar(count), tn::error); });
    }
}

BOOST_AUTO_TEST_CASE(who_came_first_is_served_first) {
    auto connections = pool({.size = 1, .max_overflow = 0});
    std::vector<int> order;
    std::vector<std::thread> threads;
    {
        const auto held = connections.acquire();
        for (int t = 0; t != 6; ++t) {
            threads.emplace_back([&, t] {
                const auto db = connections.acquire();
                order.push_back(t); // one at a time, for there is one connection
            });
            while (connections.statistics().waiting != static_cast<std::size_t>(t) + 1)
                std::this_thread::yield();
        }
    }
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(order == (std::vector{0, 1, 2, 3, 4, 5}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(of_sixteen_threads_never_more_than_four_have_one) {
    auto connections = pool({.size = 3, .max_overflow = 1, .timeout = 5ms});
    connections.with([](auto& db) { db.create_all(everything); });
    std::atomic<int> holding = 0;
    std::atomic<int> most = 0;
    std::atomic<int> cycles = 0;
    std::atomic<std::size_t> refused = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t != 16; ++t)
        threads.emplace_back([&, t] {
            while (cycles++ < 10'000) {
                try {
                    const auto db = connections.acquire();
                    const int now = ++holding;
                    for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
                    }
                    if (t == 0)
                        std::this_thread::sleep_for(1ms);
                    --holding;
                } catch (const tn::pool_timeout&) {
                    ++refused;
                }
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    BOOST_TEST(most <= 4);
    BOOST_TEST(most > 1);
    const tn::pool_statistics after = connections.statistics();
    BOOST_TEST(after.lent == 0U);
    BOOST_TEST(after.waiting == 0U);
    BOOST_TEST(after.timeouts == refused.load());
    std::vector<tn::pooled<tn::sqlite>> all; // and all four can be had again
    for (int i = 0; i != 4; ++i)
        all.push_back(connections.acquire());
    BOOST_CHECK_THROW((void)connections.acquire(), tn::pool_timeout);
}

BOOST_AUTO_TEST_CASE(a_connection_that_can_not_be_opened_costs_no_place) {
    int opened = 0;
    tn::pool<tn::sqlite> connections(
        [&] {
            if (++opened < 3)
                throw tn::connection_lost("not yet");
            return tn::connect<tn::sqlite>(path);
        },
        {.size = 1, .max_overflow = 0, .timeout = 10ms}
    );
    BOOST_CHECK_THROW((void)connections.acquire(), tn::connection_lost);
    BOOST_CHECK_THROW((void)connections.acquire(), tn::connection_lost);
    BOOST_TEST(connections.acquire()->ping());
    BOOST_TEST(connections.statistics().lent == 0U);
}

BOOST_AUTO_TEST_CASE(a_process_that_was_forked_borrows_nothing) {
    auto connections = pool({.size = 2});
    connections.acquire()->create_all(everything);
    auto borrowed = connections.acquire();
    const pid_t child = ::fork();
    if (child == 0) {
        int refused = 0;
        {
            auto inherited = std::move(connections);
            const auto goes_back = std::move(borrowed);
            try {
                (void)inherited.acquire();
            } catch (const tn::programming_error& e) {
                refused = std::string_view(e.what()).find("fork()") != std::string_view::npos;
            }
        }
        ::_exit(refused);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WEXITSTATUS(status) == 1);
    BOOST_TEST(borrowed->scalar(count) == 0);
    borrowed.give_back();
    BOOST_TEST(connections.statistics().idle == 1U);
    BOOST_TEST(connections.acquire()->scalar(count) == 0);
}

BOOST_AUTO_TEST_CASE(what_was_borrowed_may_outlive_the_pool) {
    auto connections = std::make_unique<tn::pool<tn::sqlite>>(path);
    auto db = connections->acquire();
    auto moved = std::move(db);
    connections.reset();
    moved->create_all(everything);
    moved->execute(add("Ann"));
    BOOST_TEST(moved->scalar(count) == 1);
    BOOST_TEST(!moved->is_broken());
}

BOOST_AUTO_TEST_SUITE_END()
