// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Connections that threads borrow: how many there are, in which order, and in which state they come. What is of
// SQLite's databases in memory is in databases/database/pool.cpp.
#include <tenon/pool.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <memory>
#include <thread>

namespace database_pool {

using namespace store;
using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

using pool_of = tn::pool<law::dialect>;
using borrowed = tn::pooled<law::dialect>;

const auto count = tn::select(tn::count()).from(users);
auto add(const std::string& name) { return tn::insert_into(users).values(User{.username = name}); }

constexpr auto begin_plainly = tn::raw<"BEGIN">;

#if defined(TENON_LAW_POSTGRESQL)
constexpr auto own_number = tn::raw<"SELECT pg_backend_pid()", std::int64_t>;
constexpr auto how_many =
    tn::raw<"SELECT count(*) FROM pg_stat_activity WHERE application_name = :name", std::int64_t>;
#elif defined(TENON_LAW_MARIADB)
constexpr auto own_number = tn::raw<"SELECT connection_id()", std::int64_t>;
constexpr auto how_many =
    tn::raw<"SELECT count(*) FROM information_schema.processlist WHERE db = :name", std::int64_t>;
#endif

struct own_place {
    law::shared_place place;

    std::string url() const {
#ifdef TENON_LAW_POSTGRESQL
        return place.address().with_option("application_name", place.name()).url();
#else
        return place.url();
#endif
    }
    pool_of pool(const tn::pool_options& options = {}) const { return pool_of(url(), options); }
};

/// Lends so many at once.
std::vector<borrowed> lent(pool_of& connections, std::size_t wanted) {
    std::vector<borrowed> all;
    for (std::size_t i = 0; i != wanted; ++i)
        all.push_back(connections.acquire());
    return all;
}

/// The highest of numbers that threads have.
struct highest {
    std::atomic<std::int64_t> seen = 0;

    void is(std::int64_t number) {
        for (std::int64_t before = seen;
             before < number && !seen.compare_exchange_weak(before, number);) {
        }
    }
};

/// Runs `f(number)` in sixteen threads, of which the first ones have a connection before, all at once; gives how
/// many of the threads threw.
template <class F> std::size_t in_sixteen_threads(pool_of& connections, int at_once, F f) {
    std::atomic<std::size_t> failed = 0;
    std::latch all_are_lent(at_once);
    std::vector<std::thread> threads;
    for (int t = 0; t != 16; ++t)
        threads.emplace_back([&, t] {
            bool arrived = t >= at_once;
            try {
                if (!arrived) {
                    const auto db = connections.acquire(30s);
                    arrived = true;
                    all_are_lent.arrive_and_wait();
                }
                f(t);
            } catch (...) {
                ++failed;
                if (!arrived)
                    all_are_lent.count_down();
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    return failed;
}

#if defined(TENON_LAW_POSTGRESQL) || defined(TENON_LAW_MARIADB)

/// The server itself, asked by a connection of no pool.
struct asked : own_place {
#ifdef TENON_LAW_POSTGRESQL
    plain_postgresql::database server;
    const std::string numbers =
        "SELECT pid FROM pg_stat_activity WHERE application_name = '" + place.name() + "'";
    static std::string end(const std::string& number) {
        return "SELECT pg_terminate_backend(" + number + ")";
    }
#else
    plain_mariadb::database server;
    const std::string numbers =
        "SELECT id FROM information_schema.processlist WHERE db = '" + place.name() + "'";
    static std::string end(const std::string& number) { return "KILL " + number; }
#endif

    std::size_t open() { return server.rows(numbers).size(); }
    /// A server that was told of an end needs a moment to act on it.
    void becomes(std::size_t wanted) {
        const auto deadline = clock::now() + 30s;
        while (open() != wanted && clock::now() < deadline)
            std::this_thread::yield();
        BOOST_TEST_REQUIRE(open() == wanted);
    }
    /// Ends all connections to the place, and gives their numbers.
    std::vector<std::int64_t> end_all() {
        std::vector<std::int64_t> ended;
        for (const auto& found : server.rows(numbers)) {
            (void)server.rows(end(found[0]));
            ended.push_back(std::stoll(found[0]));
        }
        becomes(0);
        return ended;
    }
};

#endif

} // namespace database_pool

BOOST_FIXTURE_TEST_SUITE(database_pool, database_pool::own_place)

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
    connections.transaction([](law::transaction& tx) { tx.execute(add("Bob")); });
    BOOST_TEST(connections.acquire()->scalar(count) == 2);
    connections.discard_idle();
    BOOST_TEST(connections.statistics().idle == 0U);
    BOOST_TEST(connections.acquire()->scalar(count) == 2);
    BOOST_TEST(connections.statistics().opened == 2U);
}

BOOST_AUTO_TEST_CASE(seed_129_connections_beyond_the_size_are_closed_when_they_come_back) {
    auto connections = pool({.size = 1, .max_overflow = 1});
    {
        const auto both = lent(connections, 2);
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
    const auto opened_before = clock::now();
    while (clock::now() - opened_before < 1ms) { // its age is by this clock
    }
    connections.with([](auto&) {});
    BOOST_TEST(connections.statistics().opened == 2U);
    BOOST_TEST(connections.statistics().replaced == 1U);
}

BOOST_AUTO_TEST_CASE(seed_133_134_no_pool_and_the_presets) {
    auto none = pool(tn::pool_options::none());
    {
        const auto both = lent(none, 2);
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
        db.execute(begin_plainly);
        db.execute(add("Ann"));
    });
    const std::size_t before = told;
    BOOST_TEST(before == 2U);
    connections.with([](auto& db) {
        BOOST_TEST(db.scalar(count) == 0);
        db.transaction([](law::transaction& tx) { tx.execute(add("Bob")); });
    });
    BOOST_TEST(told == before);
    BOOST_TEST(connections.statistics().opened == 1U);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_failed_is_undone_as_well) {
    auto connections = pool({.size = 1});
    connections.with([](auto& db) { db.create_all(everything); });
    connections.with([](auto& db) {
        db.execute(begin_plainly);
        db.execute(add("Ann"));
        BOOST_CHECK_THROW(
            db.execute(add("Ann")), tn::unique_violation
        ); // PostgreSQL refuses all else
    });
    BOOST_TEST(connections.acquire()->scalar(count) == 0);
    BOOST_TEST(connections.statistics().opened == 1U);
}

BOOST_AUTO_TEST_CASE(what_a_borrower_leaves_half_read_is_left) {
    auto connections = pool({.size = 1});
    connections.with([](auto& db) {
        db.create_all(everything);
        db.execute(tn::insert_into(users).values(std::vector<User>{
            {.username = "Ann"}, {.username = "Bob"}, {.username = "Eve"}}));
    });
    const auto names = tn::select(users.username).from(users).order_by(users.id);
    connections.with([&](auto& db) {
        auto rows = db.fetch(names);
        BOOST_TEST((*rows.begin()).c1 == "Ann");
    });
    connections.with([&](auto& db) {
        db.execute(begin_plainly);
        auto rows = db.fetch(names);
        BOOST_TEST((*rows.begin()).c1 == "Ann");
    });
    BOOST_TEST(connections.acquire()->scalar(count) == 3);
    BOOST_TEST(connections.statistics().opened == 1U);
}

BOOST_AUTO_TEST_CASE(transactions_nest_for_the_borrower_who_wanted_it_alone) {
    auto connections = pool({.size = 1});
    connections.with([](auto& db) {
        db.nest_transactions(true);
        auto outer = db.begin();
        auto inner = db.begin();
        inner.commit();
        outer.commit();
    });
    connections.with([](auto& db) {
        auto outer = db.begin();
        BOOST_CHECK_THROW((void)db.begin(), tn::programming_error);
        outer.commit();
    });
    BOOST_TEST(connections.statistics().opened == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_set_for_each_connection_stays) {
    std::atomic<std::size_t> told = 0;
    auto connections = pool({.size = 2});
    connections.on_connect([&](law::database& db) {
        db.on_after_execute([&](const tn::statement_event&) { ++told; });
    });
    for (int i = 0; i != 3; ++i)
        connections.with([](auto& db) { (void)db.scalar(tn::select(tn::lit<1>)); });
    BOOST_TEST(told == 3U);
}

BOOST_AUTO_TEST_CASE(a_process_that_was_forked_borrows_nothing) {
    auto connections = pool({.size = 2});
    connections.acquire()->create_all(everything);
    auto own = connections.acquire();
    const pid_t child = ::fork();
    if (child == 0) {
        int refused = 0;
        {
            auto inherited = std::move(connections);
            const auto goes_back = std::move(own);
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
    BOOST_TEST(own->scalar(count) == 0);
    own.give_back();
    BOOST_TEST(connections.statistics().idle == 1U);
    BOOST_TEST(connections.acquire()->scalar(count) == 0);
}

#ifdef TENON_LAW_MARIADB
BOOST_AUTO_TEST_CASE(autocommit_that_a_borrower_left_off_is_on_again) {
    auto connections = pool({.size = 1});
    {
        auto db = connections.acquire();
        db->create_all(everything);
        db->execute(tn::raw<"SET autocommit = 0">);
        db->execute(add("Ann"));
    }
    connections.acquire()->execute(add("Bob"));
    BOOST_TEST(pool().acquire()->scalar(tn::select(users.username).from(users)) == "Bob");
    BOOST_TEST(connections.statistics().opened == 1U);
}
#endif

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
    // servers take their time to open the fourth one, again and again
    constexpr int wanted = law::on_sqlite ? 10'000 : 500;
    auto connections = pool({.size = 3, .max_overflow = 1, .timeout = 5ms});
    auto held = connections.acquire(); // so that whoever has one is the second
    std::atomic<int> holding = 1;
    highest most;
    std::atomic<int> cycles = 0;
    std::atomic<std::size_t> refused = 0;
    const std::size_t failed = in_sixteen_threads(connections, 3, [&](int t) {
        while (cycles < wanted) {
            try {
                const auto db = connections.acquire();
                most.is(++holding);
                if (t == 0)
                    std::this_thread::sleep_for(1ms);
                --holding;
                ++cycles;
            } catch (const tn::pool_timeout&) {
                ++refused;
            }
        }
    });
    BOOST_TEST(failed == 0U);
    BOOST_TEST(most.seen > 1);
    BOOST_TEST(most.seen <= 4);
    held.give_back();
    const tn::pool_statistics after = connections.statistics();
    BOOST_TEST(after.lent == 0U);
    BOOST_TEST(after.waiting == 0U);
    BOOST_TEST(after.timeouts == refused.load());
    const auto all = lent(connections, 4); // all four can be had again
    BOOST_CHECK_THROW((void)connections.acquire(), tn::pool_timeout);
}

BOOST_AUTO_TEST_CASE(a_connection_that_can_not_be_opened_costs_no_place) {
    int opened = 0;
    pool_of connections(
        [&] {
            if (++opened < 3)
                throw tn::connection_lost("not yet");
            return tn::connect<law::dialect>(url());
        },
        {.size = 1, .max_overflow = 0, .timeout = 10ms}
    );
    BOOST_CHECK_THROW((void)connections.acquire(), tn::connection_lost);
    BOOST_CHECK_THROW((void)connections.acquire(), tn::connection_lost);
    BOOST_TEST(connections.acquire()->ping());
    BOOST_TEST(connections.statistics().lent == 0U);
}

BOOST_AUTO_TEST_CASE(what_was_borrowed_may_outlive_the_pool) {
    auto connections = std::make_unique<pool_of>(url());
    auto db = connections->acquire();
    auto moved = std::move(db);
    connections.reset();
    moved->create_all(everything);
    moved->execute(add("Ann"));
    BOOST_TEST(moved->scalar(count) == 1);
    BOOST_TEST(!moved->is_broken());
}

BOOST_AUTO_TEST_SUITE_END()

#if defined(TENON_LAW_POSTGRESQL) ||                                                               \
    defined(TENON_LAW_MARIADB) // SQLite has nobody who counts, or ends, connections

BOOST_FIXTURE_TEST_SUITE(database_pool_of_a_server, database_pool::asked)

using namespace database_pool;

BOOST_AUTO_TEST_CASE(the_server_has_as_many_as_the_pool_keeps) {
    {
        auto connections = pool({.size = 2, .max_overflow = 2});
        BOOST_TEST(open() == 0U);
        {
            const auto all = lent(connections, 4);
            BOOST_TEST(open() == 4U);
        }
        becomes(2);
        {
            const auto both = lent(connections, 2);
            BOOST_TEST(open() == 2U);
        }
        connections.discard_idle();
        becomes(0);
        connections.with([](auto& db) { BOOST_TEST(db.ping()); });
        BOOST_TEST(open() == 1U);
    }
    becomes(0);
}

BOOST_AUTO_TEST_CASE(who_borrows_again_has_the_same_connection) {
    auto connections = pool({.size = 2});
    const auto first = connections.with([](auto& db) { return db.scalar(own_number); });
    BOOST_TEST(connections.acquire()->scalar(own_number) == first);
    auto held = connections.acquire();
    BOOST_TEST(connections.acquire()->scalar(own_number) != first);
}

BOOST_AUTO_TEST_CASE(sixteen_threads_never_open_more_than_four) {
    auto connections = pool({.size = 4, .max_overflow = 0});
    connections.with([](auto& db) { db.create_all(everything); });
    highest most;
    const std::size_t failed = in_sixteen_threads(connections, 4, [&](int t) {
        for (int i = 0; i != 25; ++i) {
            const auto db = connections.acquire();
            most.is(db->scalar(how_many, "name"_p = place.name()));
            db->transaction([&](law::transaction& tx) {
                tx.execute(add(std::to_string(t) + ' ' + std::to_string(i)));
            });
        }
    });
    BOOST_TEST(failed == 0U);
    BOOST_TEST(most.seen == 4);
    BOOST_TEST(open() == 4U);
    BOOST_TEST(connections.statistics().opened == 4U);
    BOOST_TEST(connections.acquire()->scalar(count) == 16 * 25);
}

BOOST_AUTO_TEST_CASE(what_the_server_ended_is_replaced_without_an_error) {
    auto connections = pool({.size = 3, .ping_after = 0ms});
    {
        const auto all = lent(connections, 3);
        all[0]->create_all(everything);
        all[1]->execute(add("Ann"));
    }
    BOOST_TEST(connections.statistics().idle == 3U);
    const auto ended = end_all();
    BOOST_TEST(ended.size() == 3U);
    {
        const auto all = lent(connections, 3);
        for (const borrowed& db : all) {
            BOOST_TEST(!db->is_broken());
            BOOST_TEST(db->scalar(count) == 1);
            BOOST_TEST((std::ranges::find(ended, db->scalar(own_number)) == ended.end()));
        }
        BOOST_TEST(open() == 3U);
    }
    BOOST_TEST(connections.statistics().replaced == 3U);
    BOOST_TEST(connections.statistics().opened == 6U);
}

BOOST_AUTO_TEST_CASE(who_meets_the_end_of_a_connection_is_told_and_nobody_behind) {
    auto connections = pool({.size = 3, .pre_ping = false});
    connections.with([](auto& db) { db.create_all(everything); });
    {
        auto all = lent(connections, 3);
        all[1].give_back();
        all[2].give_back();
        auto tx = all[0]->begin();
        tx.execute(add("Ann"));
        BOOST_TEST(end_all().size() == 3U);
        BOOST_CHECK_THROW(tx.execute(add("Bob")), tn::connection_lost);
        BOOST_TEST(all[0]->is_broken());
    }
    for (int i = 0; i != 2; ++i) {
        const auto all = lent(connections, 3);
        for (const borrowed& db : all)
            BOOST_TEST(db->scalar(count) == 0);
    }
    BOOST_TEST(connections.statistics().replaced == 3U);
    BOOST_TEST(connections.statistics().opened == 6U);
    BOOST_TEST(open() == 3U);
}

BOOST_AUTO_TEST_SUITE_END()

#endif
