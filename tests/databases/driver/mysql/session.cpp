// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a connection is made, and what a statement means on it whatever the server is set to.
#include "mariadb_fixture.hpp"
#include "private_server.hpp"
#include "relay.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_session {

using namespace mariadb_fixture;
using namespace store;
namespace ut = boost::unit_test;

template <tn::name Text> std::string text_of(tn::database<tn::mariadb>& db) {
    return db.one(tn::raw<Text, std::string>).c1;
}
template <tn::name Text> std::int64_t number_of(tn::database<tn::mariadb>& db) {
    return db.one(tn::raw<Text, std::int64_t>).c1;
}
using clock_type = std::chrono::steady_clock;

} // namespace driver_mysql_session

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_session,
    driver_mysql_session::own_mariadb,
    *ut::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(the_session_is_the_same_on_every_server) {
    BOOST_TEST(text_of<"SELECT @@collation_connection">(db) == "utf8mb4_nopad_bin");
    BOOST_TEST(text_of<"SELECT @@character_set_client">(db) == "utf8mb4");
    BOOST_TEST(text_of<"SELECT @@time_zone">(db) == "+00:00");
    BOOST_TEST(number_of<"SELECT @@autocommit">(db) == 1);
    BOOST_TEST(number_of<"SELECT @@innodb_lock_wait_timeout">(db) == 50);
    BOOST_TEST(number_of<"SELECT @@lock_wait_timeout">(db) == 50);
    BOOST_TEST(number_of<"SELECT 'a' = 'A' OR 'a' = 'a '">(db) == 0);
    BOOST_TEST(number_of<"SELECT LENGTH('\\\\')">(db) == 1);
    BOOST_TEST(text_of<"SELECT @@lc_messages">(db) == "en_US");
    auto limited = connect("lock_timeout=1500&statement_timeout=2500");
    BOOST_TEST(number_of<"SELECT @@lock_wait_timeout">(limited) == 2);
    BOOST_TEST(text_of<"SELECT CAST(@@max_statement_time AS CHAR)">(limited) == "2.500000");
}

BOOST_AUTO_TEST_CASE(values_that_do_not_fit_are_errors) {
    sql("CREATE TABLE narrow (n SMALLINT, word VARCHAR(3), day DATE)");
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::raw<"INSERT INTO narrow (n) VALUES (:n)">, "n"_p = 40000),
        tn::data_error,
        [](const auto& e) { return e.code() == 1264 && e.sqlstate() == "22003"; }
    );
    BOOST_CHECK_THROW(
        db.execute(tn::raw<"INSERT INTO narrow (word) VALUES (:w)">, "w"_p = "abcd"), tn::data_error
    );
    BOOST_CHECK_THROW(
        db.execute(tn::raw<"INSERT INTO narrow (word) VALUES (:w)">, "w"_p = "\xFF"), tn::data_error
    );
    BOOST_CHECK_THROW(
        db.execute(tn::raw<"INSERT INTO narrow (day) VALUES ('0000-00-00')">), tn::data_error
    );
    BOOST_CHECK_THROW(db.execute(tn::raw<"INSERT INTO narrow (n) VALUES ('abc')">), tn::data_error);
    BOOST_TEST(db.execute(tn::raw<"INSERT INTO narrow (n) VALUES (1 / 0)">) == 1);
    BOOST_TEST(value("SELECT COUNT(*) FROM narrow WHERE n IS NULL") == "1", "division by zero");
}

BOOST_AUTO_TEST_CASE(a_statement_may_run_so_long) {
    auto limited = connect("statement_timeout=100");
    BOOST_CHECK_THROW(
        (void)limited.all(tn::raw<"SELECT SLEEP(30)", std::int64_t>), tn::statement_timeout
    );
    BOOST_TEST(number_of<"SELECT 1">(limited) == 1);
}

BOOST_AUTO_TEST_CASE(who_can_t_come_in_is_told_so_without_the_password) {
    test_servers::address wrong = mine.address();
    wrong.password = "secret word";
    const auto without_password = [&](const tn::connection_lost& e) {
        BOOST_TEST(std::string_view(e.what()).find("secret") == std::string_view::npos);
        return says(e, wrong.host + ':' + wrong.port) && e.code() == 1045;
    };
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mariadb>(wrong.url()), tn::connection_lost, without_password
    );
    wrong = mine.address();
    wrong.database = "nowhere";
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mariadb>(wrong.url()), tn::connection_lost, that_says("nowhere")
    );
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mariadb>("mariadb://a:secret@no-such-host.invalid/x"),
        tn::connection_lost,
        that_says("no-such-host.invalid:3306")
    );
}

BOOST_AUTO_TEST_CASE(a_server_that_refuses_is_asked_again_for_a_while) {
    test_servers::address closed = mine.address();
    {
        const tcp_listener taken;
        closed.port = std::to_string(taken.port());
    }
    const auto started = clock_type::now();
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mariadb>(closed.with_option("connect_timeout", "1").url()),
        tn::connection_lost,
        that_says("127.0.0.1:" + closed.port)
    );
    const auto took = clock_type::now() - started;
    BOOST_TEST((took > std::chrono::milliseconds{500} && took < std::chrono::seconds{5}));
}

BOOST_AUTO_TEST_CASE(a_server_that_says_nothing_is_given_up) {
    relay between(mine.address());
    between.black_hole();
    const auto started = clock_type::now();
    BOOST_CHECK_THROW(
        tn::connect<tn::mariadb>(between.url() + "?ssl_mode=off&connect_timeout=1"),
        tn::connection_lost
    );
    BOOST_TEST((clock_type::now() - started < std::chrono::seconds{5}));
}

BOOST_AUTO_TEST_CASE(the_other_server_is_told_by_its_scheme) {
    std::string url = mine.url();
    url.replace(0, url.find(':'), "mysql");
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mysql>(url), tn::programming_error, that_says("write mariadb://")
    );
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mariadb>(url), tn::programming_error, that_says("the URL is of mysql")
    );
}

BOOST_AUTO_TEST_CASE(
    encryption_is_what_was_asked_for, *ut::precondition(test_servers::with_own_mariadb)
) {
    const auto cipher = [](const std::string& url) {
        auto opened = tn::connect<tn::mariadb>(url);
        return opened
            .all(tn::raw<"SHOW SESSION STATUS LIKE 'Ssl_cipher'", std::string, std::string>)[0]
            .c2;
    };
    const auto address = mine.address();
    const std::string certificate = test_servers::mariadb_folder() + "/server.crt";
    BOOST_TEST(cipher(address.with_option("ssl_mode", "off").url()) == "");
    BOOST_TEST(cipher(address.url()) != "", "the server offers it");
    BOOST_TEST(cipher(address.with_option("ssl", "require").url()) != "");
    for (const char* mode : {"verify-ca", "verify-full"}) {
        const auto verified = address.with_option("ssl_mode", mode);
        BOOST_TEST(cipher(verified.with_option("ssl_ca", certificate).url()) != "");
        BOOST_CHECK_THROW(cipher(verified.url()), tn::connection_lost);
    }
}

BOOST_AUTO_TEST_CASE(
    encryption_that_is_required_is_never_left_out, *ut::precondition(test_servers::with_own_mariadb)
) {
    test_servers::private_server plain("mariadb", "skip_ssl");
    const test_servers::address address(plain.url());
    for (const char* mode : {"require", "verify-ca", "verify-full"})
        BOOST_CHECK_THROW(
            tn::connect<tn::mariadb>(address.with_option("ssl_mode", mode).url()),
            tn::connection_lost
        );
    BOOST_TEST(tn::connect<tn::mariadb>(address.url()).ping());
    // a socket needs none
    test_servers::address local = address;
    local.host = "";
    local.port = "";
    BOOST_TEST(tn::connect<tn::mariadb>(
                   "mariadb://" + local.encoded(local.user) + ':' + local.encoded(local.password) +
                   "@/" + local.database + "?unix_socket=" + plain.folder() + "/mariadb.sock"
    )
                   .ping());
}

BOOST_AUTO_TEST_SUITE_END()
