// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/lock_wait.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_sqlite_lock_wait {

using namespace tenon::detail;
using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

void* limit(std::intptr_t milliseconds) { return reinterpret_cast<void*>(milliseconds); }

} // namespace driver_sqlite_lock_wait

BOOST_AUTO_TEST_SUITE(driver_sqlite_lock_wait)

BOOST_AUTO_TEST_CASE(pauses_grow_to_some_milliseconds_and_differ) {
    bool differ = false;
    for (int round = 0; round != 100; ++round) {
        BOOST_TEST((lock_pause(0) >= 125us && lock_pause(0) <= 375us));
        BOOST_TEST((lock_pause(1) >= 250us && lock_pause(1) <= 750us));
        for (const int attempts : {3, 4, 100, 1'000'000})
            BOOST_TEST((lock_pause(attempts) >= 1ms && lock_pause(attempts) <= 3ms));
        differ = differ || lock_pause(9) != lock_pause(9);
    }
    BOOST_TEST(differ);
}

BOOST_AUTO_TEST_CASE(the_wait_is_over_after_the_time_that_was_said) {
    for (const std::intptr_t milliseconds : {3, 20}) {
        const auto begin = clock::now();
        int attempts = 0;
        while (wait_for_lock(limit(milliseconds), attempts) == 1)
            ++attempts;
        const auto waited = clock::now() - begin;
        BOOST_TEST((waited >= std::chrono::milliseconds(milliseconds)));
        BOOST_TEST((waited < 4s));
        BOOST_TEST(attempts > 0);
    }
}

BOOST_AUTO_TEST_CASE(without_a_time_there_is_no_wait) {
    BOOST_TEST(wait_for_lock(limit(0), 0) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
