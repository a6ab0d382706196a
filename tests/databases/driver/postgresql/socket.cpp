// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/socket.hpp>

#include <boost/test/unit_test.hpp>

#include <sys/socket.h>
#include <unistd.h>

namespace driver_postgresql_socket {

namespace pg = tenon::detail::pg;

struct pair_fixture {
    int ends[2];
    pair_fixture() { BOOST_TEST_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0); }
    ~pair_fixture() {
        ::close(ends[0]);
        ::close(ends[1]);
    }
};

} // namespace driver_postgresql_socket

BOOST_FIXTURE_TEST_SUITE(driver_postgresql_socket, driver_postgresql_socket::pair_fixture)

BOOST_AUTO_TEST_CASE(a_socket_is_waited_for_until_it_is_ready_or_the_time_is_over) {
    BOOST_TEST(!pg::wait_for_socket(ends[0], true, false, 1));
    BOOST_TEST(pg::wait_for_socket(ends[0], false, true, 1000));
    BOOST_TEST_REQUIRE(::write(ends[1], "x", 1) == 1);
    BOOST_TEST(pg::wait_for_socket(ends[0], true, false, -1));
}

BOOST_AUTO_TEST_CASE(one_that_is_shut_down_fails_at_once) {
    pg::shut_down(ends[0]);
    BOOST_TEST(pg::wait_for_socket(ends[0], true, false, -1));
    char byte = 0;
    BOOST_TEST(::read(ends[0], &byte, 1) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
