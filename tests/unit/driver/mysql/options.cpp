// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/mysql/options.hpp>

#include <boost/test/unit_test.hpp>

namespace tn = tenon;

namespace driver_mysql_options {

tn::mysql_settings settings(const std::string& rest) {
    return tn::mysql_settings_from("mariadb://" + rest, "mariadb");
}
bool refuses(const std::string& url, std::string_view part) {
    try {
        (void)tn::mysql_settings_from(url, "mariadb");
    } catch (const tn::programming_error& e) {
        const std::string_view text = e.what();
        BOOST_TEST_CONTEXT(text)
        BOOST_TEST(text.find("secret") == text.npos);
        return text.find(part) != text.npos;
    }
    return false;
}

} // namespace driver_mysql_options

BOOST_AUTO_TEST_SUITE(driver_mysql_options)

BOOST_AUTO_TEST_CASE(what_is_not_said_is_safe) {
    const auto plain = settings("/shop");
    BOOST_TEST(plain.host == "127.0.0.1");
    BOOST_TEST(plain.port == 3306U);
    BOOST_TEST(plain.database == "shop");
    BOOST_TEST((plain.tls == tn::mysql_tls::prefer));
    BOOST_TEST(plain.connect_timeout == 10U);
    BOOST_TEST(plain.read_timeout == 0U);
    BOOST_TEST(plain.statement_timeout == 0U);
    BOOST_TEST(plain.lock_timeout == 50000U);
    BOOST_TEST(plain.statement_cache == 256U);
}

BOOST_AUTO_TEST_CASE(seed_010_what_is_said_is_taken) {
    const auto said = settings(
        "an%40n:p%3Aw%2F%25@db.example:3307/shop?unix_socket=/run/x.sock&ssl-mode=verify-full&"
        "ssl_ca=/ca.pem&ssl_cert=/c.pem&ssl_key=/k.pem&connect_timeout=3&read_timeout=4&"
        "write_timeout=5&statement_timeout=6&lock_timeout=7&charset=utf8mb4&statement_cache=8"
    );
    BOOST_TEST(said.user == "an@n");
    BOOST_TEST(said.password == "p:w/%");
    BOOST_TEST(said.host == "db.example");
    BOOST_TEST(said.port == 3307U);
    BOOST_TEST(said.unix_socket == "/run/x.sock");
    BOOST_TEST((said.tls == tn::mysql_tls::verify_full));
    BOOST_TEST(said.ssl_ca == "/ca.pem");
    BOOST_TEST(said.ssl_cert == "/c.pem");
    BOOST_TEST(said.ssl_key == "/k.pem");
    BOOST_TEST(said.connect_timeout == 3U);
    BOOST_TEST(said.read_timeout == 4U);
    BOOST_TEST(said.write_timeout == 5U);
    BOOST_TEST(said.statement_timeout == 6U);
    BOOST_TEST(said.lock_timeout == 7U);
    BOOST_TEST(said.statement_cache == 8U);
    BOOST_TEST((settings("h/d?ssl=off").tls == tn::mysql_tls::off));
    BOOST_TEST((settings("h/d?ssl_mode=require").tls == tn::mysql_tls::require));
    BOOST_TEST(settings("[::1]:3308/d").host == "::1");
}

BOOST_AUTO_TEST_CASE(seed_009_other_libraries_drivers_may_be_named) {
    for (const char* driver : {"pymysql", "mysqldb", "mariadbconnector"})
        BOOST_TEST(
            tn::mysql_settings_from("mysql+" + std::string(driver) + "://h/d", "mysql").host == "h"
        );
    BOOST_TEST(refuses(
        "mariadb+odbc://u:secret@h/d",
        "mariadb has no driver odbc; leave out +odbc, or write one of mysqldb, pymysql"
    ));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_refused_without_the_password) {
    BOOST_TEST(refuses(
        "postgresql://u:secret@h/d", "the URL is of postgresql, the program is compiled for mariadb"
    ));
    BOOST_TEST(refuses("mysql://u:secret@h/d", "the URL is of mysql"));
    BOOST_TEST(refuses("mariadb://u:secret@h/d?sslmode=off", "it has unix_socket, ssl_mode"));
    BOOST_TEST(refuses("mariadb://u:secret@h/d?ssl=maybe", "verify-full"));
    BOOST_TEST(refuses("mariadb://u:secret@h/d?charset=latin1", "utf8mb4"));
    BOOST_TEST(refuses("mariadb://u:secret@h/d?lock_timeout=1s", "a number of 0 or more"));
    BOOST_TEST(refuses("mariadb://u:secret@h/d?read_timeout=-1", "a number of 0 or more"));
    BOOST_TEST(refuses("mariadb://u:secret@h:99999/d", "port"));
    BOOST_TEST(refuses("u:secret@h/d", "no database URL"));
}

BOOST_AUTO_TEST_SUITE_END()
