// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database in memory that the connections of a pool share; all else of pools is in laws/pool.cpp.
#include <tenon/database/pool.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace database_pool {

using namespace store;

const auto count = tn::select(tn::count()).from(users);
auto add(const std::string& name) { return tn::insert_into(users).values(User{.username = name}); }

} // namespace database_pool

BOOST_AUTO_TEST_SUITE(database_pool)

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

BOOST_AUTO_TEST_SUITE_END()
