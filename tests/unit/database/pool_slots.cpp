// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/database/pool_slots.hpp>

#include <boost/test/unit_test.hpp>

#include <thread>

namespace database_pool_slots {

using namespace std::chrono_literals;
using slots = tenon::detail::pool_slots<int>;

} // namespace database_pool_slots

BOOST_AUTO_TEST_SUITE(database_pool_slots)

BOOST_AUTO_TEST_CASE(the_right_to_open_comes_before_there_is_anything) {
    slots pool({.size = 1, .max_overflow = 1});
    BOOST_TEST(pool.take(0ms) == nullptr);
    BOOST_TEST(pool.take(0ms) == nullptr);
    BOOST_CHECK_THROW(pool.take(1ms), tenon::pool_timeout);
    int kept = 1;
    int more = 2;
    BOOST_TEST(!pool.give_back(&more)); // beyond the size
    pool.leave();
    BOOST_TEST(pool.give_back(&kept));
    BOOST_TEST(pool.statistics().idle == 1U);
    BOOST_TEST(pool.take(0ms) == &kept);
}

BOOST_AUTO_TEST_CASE(who_waits_is_handed_what_comes_back) {
    slots pool({.size = 1, .max_overflow = 0});
    int kept = 1;
    BOOST_TEST(pool.take(0ms) == nullptr);
    int* taken = nullptr;
    {
        std::jthread waiting([&] { taken = pool.take(10s); });
        while (pool.statistics().waiting == 0)
            std::this_thread::yield();
        BOOST_TEST(pool.give_back(&kept));
    }
    BOOST_TEST(taken == &kept);
    BOOST_TEST(pool.statistics().idle == 0U);
}

BOOST_AUTO_TEST_CASE(who_waits_may_open_when_another_one_is_gone) {
    slots pool({.size = 1, .max_overflow = 0});
    BOOST_TEST(pool.take(0ms) == nullptr);
    int any = 0;
    int* taken = &any;
    {
        std::jthread waiting([&] { taken = pool.take(10s); });
        while (pool.statistics().waiting == 0)
            std::this_thread::yield();
        pool.leave();
    }
    BOOST_TEST(taken == nullptr);
    BOOST_TEST(pool.statistics().lent == 1U);
}

BOOST_AUTO_TEST_CASE(a_pool_that_is_closed_keeps_nothing) {
    slots pool({.size = 2, .max_overflow = 0});
    int kept[2] = {1, 2};
    (void)pool.take(0ms);
    (void)pool.take(0ms);
    BOOST_TEST(pool.give_back(&kept[0]));
    BOOST_TEST(pool.take_idle().size() == 1U);
    BOOST_TEST(pool.close().empty());
    BOOST_TEST(!pool.give_back(&kept[1]));
}

BOOST_AUTO_TEST_SUITE_END()
