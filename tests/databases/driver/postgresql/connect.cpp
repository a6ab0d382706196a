// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"
#include "private_server.hpp"
#include "relay.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace driver_postgresql_connect {

using namespace postgresql_tests;
using tn::detail::pg::refusal_in;

std::string refused(const std::string& url) {
    return refusal<tn::connection_lost>([&] { tn::connect<tn::postgresql>(url); });
}
std::string setting(tn::database<tn::postgresql>& db, const char* name) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> found(
        PQexec(db.native_handle(), ("SHOW " + std::string(name)).c_str()), &PQclear
    );
    return PQgetvalue(found.get(), 0, 0);
}

} // namespace driver_postgresql_connect

BOOST_AUTO_TEST_SUITE(
    driver_postgresql_connect, *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(states_are_read_out_of_verbose_messages) {
    const auto full = refusal_in(
        "connection to server at \"::1\" failed: FATAL:  53300: too many\nLOCATION:  a, b.c:1\n"
    );
    BOOST_TEST(full.state == "53300");
    BOOST_TEST(full.text == "connection to server at \"::1\" failed: FATAL:  too many");
    const auto none = refusal_in("could not translate host name \"x\"\n\tto address\n");
    BOOST_TEST((none.state.empty() && none.text == "could not translate host name \"x\" to address")
    );
}

BOOST_FIXTURE_TEST_CASE(the_session_is_as_the_library_and_the_url_say, fixture) {
    auto told =
        another("statement_timeout=7000&lock_timeout=3000&application_name=shop%20of%20mine");
    BOOST_TEST(setting(told, "statement_timeout") == "7s");
    BOOST_TEST(setting(told, "lock_timeout") == "3s");
    BOOST_TEST(setting(told, "application_name") == "shop of mine");
    BOOST_TEST(setting(told, "TimeZone") == "UTC");
    BOOST_TEST(setting(told, "client_encoding") == "UTF8");
    auto odd =
        another("options=-c%20standard_conforming_strings%3Doff%20-c%20TimeZone%3DAsia/Tokyo");
    BOOST_TEST(setting(odd, "standard_conforming_strings") == "on");
    BOOST_TEST(setting(odd, "TimeZone") == "UTC");
    sql.execute("CREATE SCHEMA \"" + schema.name() + " B\"");
    auto elsewhere = another("schema=" + schema.name() + "%20B");
    BOOST_TEST(setting(elsewhere, "search_path") == "\"" + schema.name() + " B\"");
    sql.execute("DROP SCHEMA \"" + schema.name() + " B\"");
}

BOOST_AUTO_TEST_CASE(who_is_not_let_in_is_told_where_and_never_by_which_password) {
    test_servers::address here(test_servers::postgresql_url());
    here.password = "wrong-secret";
    const std::string wrong = refused(here.url());
    BOOST_TEST(has(wrong, "no connection to " + here.host + ":" + here.port));
    BOOST_TEST(has(wrong, "password authentication failed"));
    BOOST_TEST(!has(wrong, "secret"));
    here = test_servers::address(test_servers::postgresql_url());
    here.database = "no_such_database";
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::postgresql>(here.url()),
        tn::connection_lost,
        [&](const auto& e) { return e.sqlstate() == "3D000" && !has(e.what(), here.password); }
    );
    here.port = "1";
    BOOST_TEST(has(refused(here.with_option("connect_timeout", "1").url()), "127.0.0.1:1"));
    BOOST_TEST(has(refused(here.with_option("sslmode", "odd").url()), "sslmode"));
    BOOST_CHECK_THROW(tn::connect<tn::postgresql>("mysql://u:secret@h/d"), tn::programming_error);
    BOOST_CHECK_THROW(tn::connect<tn::postgresql>("app.db"), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(
    encryption_is_what_was_asked_for,
    *boost::unit_test::precondition(test_servers::with_own_postgresql)
) {
    const auto is_encrypted = [](const std::string& url) {
        auto opened = tn::connect<tn::postgresql>(url);
        return opened
            .scalar(tn::raw<"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", bool>);
    };
    const test_servers::address here(test_servers::postgresql_url());
    const std::string certificate = test_servers::postgresql_folder() + "/server.crt";
    BOOST_TEST(!is_encrypted(here.with_option("sslmode", "disable").url()));
    BOOST_TEST(is_encrypted(here.with_option("sslmode", "require").url()));
    for (const char* mode : {"verify-ca", "verify-full"}) {
        const auto verified = here.with_option("sslmode", mode);
        BOOST_TEST(is_encrypted(verified.with_option("sslrootcert", certificate).url()));
        BOOST_TEST(!refused(verified.with_option("sslrootcert", "/nowhere/root.crt").url()).empty()
        );
    }
}

BOOST_AUTO_TEST_CASE(
    encryption_that_is_required_is_never_left_out,
    *boost::unit_test::precondition(test_servers::with_own_postgresql)
) {
    test_servers::private_server plain("postgresql", "ssl=off");
    const test_servers::address there(plain.url());
    const std::string certificate = test_servers::postgresql_folder() + "/server.crt";
    for (const char* mode : {"require", "verify-ca", "verify-full"})
        BOOST_TEST(
            has(refused(
                    there.with_option("sslmode", mode).with_option("sslrootcert", certificate).url()
                ),
                "server does not support SSL"),
            mode
        );
    BOOST_TEST(tn::connect<tn::postgresql>(there.with_option("sslmode", "prefer").url()).ping());
}

BOOST_AUTO_TEST_CASE(a_server_that_does_not_answer_is_given_up_in_time) {
    relay between(test_servers::postgresql_url());
    between.black_hole();
    const auto begin = std::chrono::steady_clock::now();
    BOOST_TEST(has(refused(between.url() + "&connect_timeout=1"), "no answer within 1 s"));
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds{6}));
}

BOOST_AUTO_TEST_CASE(several_hosts_are_tried) {
    test_servers::address here(test_servers::postgresql_url());
    const std::string hosts = here.with_option("host", "127.0.0.1," + here.host)
                                  .with_option("port", "1," + here.port)
                                  .with_option("target_session_attrs", "read-write")
                                  .url();
    auto db = tn::connect<tn::postgresql>(hosts);
    BOOST_TEST(db.ping());
}

BOOST_AUTO_TEST_CASE(
    a_server_that_is_full_or_starts_is_asked_again,
    *boost::unit_test::precondition(test_servers::with_own_postgresql)
) {
    test_servers::private_server server(
        "postgresql", "max_connections=4 superuser_reserved_connections=0"
    );
    std::vector<tn::database<tn::postgresql>> all;
    for (int i = 0; i != 4; ++i)
        all.push_back(tn::connect<tn::postgresql>(server.url()));
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::postgresql>(server.url() + "?connect_timeout=1"),
        tn::connection_lost,
        [](const auto& e) { return e.sqlstate() == "53300" && has(e.what(), "127.0.0.1:"); }
    );
    std::thread leaver([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
        all.pop_back();
    });
    BOOST_CHECK_NO_THROW(tn::connect<tn::postgresql>(server.url()));
    leaver.join();
    const int process = PQbackendPID(all[0].native_handle());
    plain_postgresql::database other(server.url());
    // one back-end that dies makes the server start again
    BOOST_TEST(std::system(("kill -9 " + std::to_string(process)).c_str()) == 0);
    while (PQstatus(other.handle()) == CONNECTION_OK)
        PQclear(PQexec(other.handle(), "SELECT 1"));
    auto again = tn::connect<tn::postgresql>(server.url());
    BOOST_TEST(again.ping());
}

BOOST_AUTO_TEST_SUITE_END()
