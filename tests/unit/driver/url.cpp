// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/url.hpp>

#include <boost/test/unit_test.hpp>

namespace database_url_header {
using tenon::database_url;
} // namespace database_url_header

BOOST_AUTO_TEST_SUITE(database_url_header)

BOOST_AUTO_TEST_CASE(seed_004_a_url_is_taken_apart) {
    const auto url =
        database_url::parse("postgresql+libpq://ann:p%40ss%3A@db.example:5433/shop?a=1&b=x%26y");
    BOOST_TEST(url.dialect == "postgresql");
    BOOST_TEST(url.driver == "libpq");
    BOOST_TEST(url.user == "ann");
    BOOST_TEST(url.password == "p@ss:");
    BOOST_TEST(url.host == "db.example");
    BOOST_TEST(url.port == "5433");
    BOOST_TEST(url.database == "shop");
    BOOST_TEST_REQUIRE(url.options.size() == 2U);
    BOOST_TEST(url.options[1].first == "b");
    BOOST_TEST(url.options[1].second == "x&y");
}

BOOST_AUTO_TEST_CASE(seed_005_006_a_path_may_be_relative_absolute_or_missing) {
    BOOST_TEST(database_url::parse("sqlite:///a.db").database == "a.db");
    BOOST_TEST(database_url::parse("sqlite:////var/a.db").database == "/var/a.db");
    BOOST_TEST(database_url::parse("sqlite://").database.empty());
    BOOST_TEST(database_url::parse("mysql://[::1]:3306/x").host == "::1");
    BOOST_TEST(database_url::parse("mysql://[::1]:3306/x").port == "3306");
}

BOOST_AUTO_TEST_CASE(seed_009_a_driver_that_is_not_known_is_refused_with_those_that_are) {
    const auto require = [](const char* text) {
        tenon::detail::require_known_driver(database_url::parse(text), {"one", "two"});
    };
    require("sqlite:///a.db");
    require("sqlite+two:///a.db");
    BOOST_CHECK_EXCEPTION(
        require("sqlite+three:///a.db"),
        tenon::programming_error,
        [](const tenon::programming_error& e) {
            return std::string_view(e.what()) ==
                   "tenon: sqlite has no driver three; leave out +three, or write one of one, two";
        }
    );
}

BOOST_AUTO_TEST_CASE(what_is_no_url_is_refused) {
    for (const char* text :
         {"", "shop", "://x", "sqlite:/a", "sqlite:///%", "sqlite:///%4", "sqlite:///%g0"})
        BOOST_CHECK_THROW((void)database_url::parse(text), tenon::programming_error);
}

BOOST_AUTO_TEST_CASE(several_hosts_have_a_port_each) {
    const auto url = database_url::parse("postgresql://u:p@a:1,[::1]:2,c/d");
    BOOST_TEST(url.host == "a,::1,c");
    BOOST_TEST(url.port == "1,2,");
    BOOST_TEST(database_url::parse("postgresql://a,b/d").host == "a,b");
    BOOST_TEST(database_url::parse("postgresql://a,b/d").port.empty());
}

BOOST_AUTO_TEST_CASE(a_password_that_is_not_encoded_is_not_told) {
    for (const char* text :
         {"mariadb://ann:se/cret@h/d",
          "mariadb://ann:se?cret@h/d",
          "postgresql://ann:/secret@h",
          "postgresql://ann:secret?@h:5432/d?a=b",
          "postgresql://ann@corp:se/cret@h/d"})
        BOOST_CHECK_EXCEPTION(
            (void)database_url::parse(text),
            tenon::programming_error,
            [](const tenon::programming_error& e) {
                return std::string_view(e.what()).find("cret") == std::string_view::npos &&
                       std::string_view(e.what()).find("se/") == std::string_view::npos;
            }
        );
    BOOST_TEST(database_url::parse("mariadb://h:3306/d?mail=a@b").options[0].second == "a@b");
    BOOST_TEST(database_url::parse("sqlite:///a@b:c").database == "a@b:c");
    BOOST_TEST(database_url::parse("mysql://u:p@w@h/d").password == "p@w");
}

BOOST_AUTO_TEST_SUITE_END()
