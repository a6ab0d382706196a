// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "test_servers.hpp"

#include <boost/test/unit_test.hpp>

namespace servers_address {
using test_servers::address;
} // namespace servers_address

BOOST_AUTO_TEST_SUITE(servers_address)

BOOST_AUTO_TEST_CASE(a_url_is_taken_apart_and_put_together_again) {
    const std::string url = "mariadb://tenon:p%40ss%3Aw%2Frd%25@127.0.0.1:25058/shop?a=b&c=%20";
    const address at(url);
    BOOST_TEST(at.scheme == "mariadb");
    BOOST_TEST(at.user == "tenon");
    BOOST_TEST(at.password == "p@ss:w/rd%");
    BOOST_TEST(at.host == "127.0.0.1");
    BOOST_TEST(at.port == "25058");
    BOOST_TEST(at.database == "shop");
    BOOST_TEST(at.options == "?a=b&c=%20");
    BOOST_TEST(at.url() == url);
}

BOOST_AUTO_TEST_CASE(what_a_url_leaves_out_is_empty_or_as_usual) {
    const address at("postgresql://localhost");
    BOOST_TEST(at.user == "");
    BOOST_TEST(at.password == "");
    BOOST_TEST(at.host == "localhost");
    BOOST_TEST(at.port == "5432");
    BOOST_TEST(at.database == "");
    BOOST_TEST(address("mysql://ann@db/shop").user == "ann");
    BOOST_TEST(address("mysql://ann@db/shop").password == "");
    BOOST_TEST(address("mysql://ann@db/shop").port == "3306");
}

BOOST_AUTO_TEST_CASE(options_are_added_behind_the_others) {
    const auto at = address("postgresql://a:b@c:1/d").with_option("x", "1 2").with_option("y", "3");
    BOOST_TEST(at.url() == "postgresql://a:b@c:1/d?x=1%202&y=3");
}

BOOST_AUTO_TEST_CASE(unique_names_are_told_from_each_other) {
    BOOST_TEST(test_servers::unique_name() != test_servers::unique_name());
}

BOOST_AUTO_TEST_SUITE_END()
