// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/database/pool_options.hpp>

#include <boost/test/unit_test.hpp>

namespace database_pool_options {
using namespace std::chrono_literals;
} // namespace database_pool_options

BOOST_AUTO_TEST_SUITE(database_pool_options)

BOOST_AUTO_TEST_CASE(the_defaults_are_sqlalchemys) {
    constexpr tenon::pool_options plain;
    static_assert(plain.size == 5 && plain.max_overflow == 10 && plain.most() == 15);
    static_assert(plain.timeout == 30s && plain.recycle == 0s && plain.pre_ping);
}

BOOST_AUTO_TEST_CASE(all_that_there_are_is_the_most) {
    static_assert(tenon::pool_options::none().most() == std::numeric_limits<std::size_t>::max());
    constexpr tenon::pool_options endless{
        .size = 7, .max_overflow = std::numeric_limits<std::size_t>::max()};
    static_assert(endless.most() == std::numeric_limits<std::size_t>::max());
    static_assert(tenon::pool_options::web(50).most() == 75);
    static_assert(tenon::pool_options::light().most() == 3);
    constexpr tenon::pool_statistics nothing;
    static_assert(nothing.idle + nothing.lent + nothing.waiting + nothing.timeouts == 0);
}

BOOST_AUTO_TEST_SUITE_END()
