// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/mysql/client.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_mysql_client {
using namespace tenon::detail;
} // namespace driver_mysql_client

BOOST_AUTO_TEST_SUITE(driver_mysql_client)

BOOST_AUTO_TEST_CASE(flags_are_what_the_library_has) {
    BOOST_TEST((std::is_same_v<mysql_flag, char> || std::is_same_v<mysql_flag, bool>));
    MYSQL_BIND binding{};
    mysql_flag null = true;
    binding.is_null = &null;
    BOOST_TEST(*binding.is_null != 0);
}

BOOST_AUTO_TEST_CASE(the_library_may_be_initialised_again) {
    initialise_mysql_client();
    initialise_mysql_client();
    MYSQL* const handle = mysql_init(nullptr);
    BOOST_TEST(handle != nullptr);
    mysql_close(handle);
}

BOOST_AUTO_TEST_SUITE_END()
