// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/options.hpp>

#include <boost/test/unit_test.hpp>

#include <map>

namespace driver_postgresql_options {

namespace tn = tenon;

std::map<std::string, std::string> keywords(const char* text) {
    const auto url = tn::database_url::parse(text);
    const auto all = tn::postgresql_keywords(url, tn::postgresql_options_from(url.options));
    return {all.begin(), all.end()};
}
std::string refusal(const char* text) {
    try {
        keywords(text);
    } catch (const tn::programming_error& e) {
        return e.what();
    }
    return {};
}

} // namespace driver_postgresql_options

BOOST_AUTO_TEST_SUITE(driver_postgresql_options)

BOOST_AUTO_TEST_CASE(seed_008_the_parts_of_the_url_are_keywords_of_libpq) {
    const auto all =
        keywords("postgresql://me:p%40ss%3Aw%2Frd@db.host:6432/my%20shop?sslmode=require");
    BOOST_TEST(all.at("host") == "db.host");
    BOOST_TEST(all.at("port") == "6432");
    BOOST_TEST(all.at("user") == "me");
    BOOST_TEST(all.at("password") == "p@ss:w/rd");
    BOOST_TEST(all.at("dbname") == "my shop");
    BOOST_TEST(all.at("sslmode") == "require");
    BOOST_TEST(all.at("client_encoding") == "UTF8");
    BOOST_TEST(keywords("postgres://%2Ftmp%2Fhere/x").at("host") == "/tmp/here");
    BOOST_TEST(keywords("postgresql+psycopg2://h/x").at("host") == "h");
    BOOST_TEST(
        refusal("postgresql+pymysql://h/x").starts_with("tenon: postgresql has no driver pymysql")
    );
    BOOST_TEST(keywords("postgresql+libpq:///x").count("host") == 0U);
}

BOOST_AUTO_TEST_CASE(options_of_the_librarys_own_are_read) {
    const tn::postgresql_options options = tn::postgresql_options_from(
        {{"statement_cache", "7"},
         {"prepare", "off"},
         {"read_timeout", "250"},
         {"connect_timeout", "3"},
         {"statement_timeout", "100"},
         {"lock_timeout", "50"},
         {"schema", "My \"own\""}}
    );
    BOOST_TEST((options.statement_cache == 7U && !options.prepare && options.read_timeout == 250));
    BOOST_TEST((options.connect_timeout == 3 && options.statement_timeout == "100"));
    BOOST_TEST(options.lock_timeout == "50");
    BOOST_TEST(options.search_path == R"("My ""own""")");
    BOOST_TEST(
        tn::postgresql_options_from({{"search_path", "a,public"}}).search_path == "a,public"
    );
    BOOST_TEST(options.parameters.empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_refused_with_what_is) {
    const std::string unknown = refusal("postgresql://u:secret@h/d?ssl=on");
    BOOST_TEST(unknown.find("has no option ssl; it has statement_cache, prepare") != unknown.npos);
    BOOST_TEST(unknown.find("sslmode") != unknown.npos);
    BOOST_TEST(unknown.find("secret") == unknown.npos);
    BOOST_TEST(
        refusal("postgresql://h/d?prepare=maybe").find("takes on or off") != std::string::npos
    );
    BOOST_TEST(
        refusal("postgresql://h/d?read_timeout=x").find("a number of 0 or more") !=
        std::string::npos
    );
    BOOST_TEST(
        refusal("mysql://u:secret@h/d") ==
        "tenon: the URL is of mysql, the program is compiled for postgresql"
    );
}

BOOST_AUTO_TEST_SUITE_END()
