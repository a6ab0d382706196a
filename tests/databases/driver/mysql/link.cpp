// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What becomes of a connection when the server, the network or the process does not keep still.
#include "mariadb_fixture.hpp"
#include "private_server.hpp"
#include "relay.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <future>
#include <thread>

namespace driver_mysql_link {

using namespace mariadb_fixture;
using namespace store;

struct mysql_link_fixture : own_mariadb {
    relay between{mine.address()};

    mysql_link_fixture() { db.create_all(everything); }

    tn::database<tn::mariadb> by_relay(const std::string& options = {}) const {
        return tn::connect<tn::mariadb>(
            between.url() + "?ssl_mode=off" + (options.empty() ? "" : '&' + options)
        );
    }
};

const auto count = tn::select(tn::count()).from(users);
const tn::raw_query<"SELECT SLEEP(30)", std::int64_t> long_sleep;
const auto ann = tn::insert_into(users).values(User{.username = "Ann"});

} // namespace driver_mysql_link

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_link,
    driver_mysql_link::mysql_link_fixture,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(another_thread_cancels_what_runs) {
    const auto id = std::to_string(mysql_thread_id(db.native_handle()));
    auto running = std::async(std::launch::async, [&] {
        try {
            (void)db.all(long_sleep);
        } catch (const tn::statement_cancelled& e) {
            return e.code();
        }
        return 0;
    });
    plain_mariadb::database plain(mine.url());
    while (plain.value(
               "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(30)' "
               "AND id = " +
               id
           ) != "1") {
    }
    db.cancel();
    BOOST_TEST(running.get() == 1317);
    BOOST_TEST(db.scalar(count) == 0, "usable afterwards");
    db.cancel();
    BOOST_TEST(db.ping());
    BOOST_TEST(db.scalar(count) == 0);
}

BOOST_AUTO_TEST_CASE(a_connection_that_was_killed_is_lost_for_good) {
    auto tx = db.begin();
    tx.execute(ann);
    sql("KILL CONNECTION " + std::to_string(mysql_thread_id(db.native_handle())));
    BOOST_TEST(!db.is_broken());
    BOOST_CHECK_THROW(tx.scalar(count), tn::connection_lost);
    BOOST_TEST(db.is_broken());
    BOOST_TEST(!db.ping());
    BOOST_TEST(!tx.is_active());
    BOOST_CHECK_THROW(tx.commit(), tn::inactive_transaction);
    tx.rollback();
    BOOST_CHECK_EXCEPTION(db.scalar(count), tn::connection_lost, that_says("connect again"));
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "0");
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_cut_loses_the_connection) {
    for (const std::size_t bytes : {0U, 1U, 5U, 60U, 200U}) {
        auto cut = by_relay();
        (void)cut.all(tn::select(users.id).from(users));
        between.cut_after(bytes);
        BOOST_CHECK_THROW(
            (void)cut.all(tn::raw<"SELECT seq FROM seq_1_to_1000", std::int64_t>),
            tn::connection_lost
        );
        BOOST_TEST(cut.is_broken());
    }
}

BOOST_AUTO_TEST_CASE(a_lost_answer_to_commit_leaves_it_in_doubt) {
    auto doubtful = by_relay();
    auto tx = doubtful.begin();
    tx.execute(ann);
    between.lose_answer_to("COMMIT");
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::commit_in_doubt, [](const auto& e) {
        return says(e, "nobody knows") && !e.is_retryable();
    });
    BOOST_TEST(!tx.is_active());
    BOOST_TEST(doubtful.is_broken());
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "1");
}

BOOST_AUTO_TEST_CASE(a_network_that_swallows_everything_is_given_up_in_time) {
    auto silent = by_relay("read_timeout=1000");
    between.black_hole();
    const auto started = std::chrono::steady_clock::now();
    BOOST_CHECK_THROW((void)silent.scalar(count), tn::connection_lost);
    BOOST_TEST((std::chrono::steady_clock::now() - started < std::chrono::seconds{5}));
    BOOST_TEST(silent.is_broken());
}

BOOST_AUTO_TEST_CASE(another_process_leaves_the_connection_alone) {
    (void)db.scalar(count);
    const pid_t child = ::fork();
    if (child == 0) {
        int refused = 0;
        {
            tn::database<tn::mariadb> inherited = std::move(db);
            try {
                (void)inherited.scalar(count);
            } catch (const tn::programming_error& e) {
                refused += std::string_view(e.what()).find("fork()") != std::string_view::npos;
            }
            try {
                (void)inherited.begin();
            } catch (const tn::programming_error&) {
                ++refused;
            }
        }
        ::_exit(refused);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WEXITSTATUS(status) == 2);
    BOOST_TEST(db.scalar(count) == 0, "the parent's connection is there still");
}

BOOST_AUTO_TEST_CASE(
    a_server_that_is_full_is_asked_again,
    *boost::unit_test::precondition(test_servers::with_own_mariadb)
) {
    test_servers::private_server server("mariadb", "max_connections=10");
    std::vector<tn::database<tn::mariadb>> all;
    const std::string once = server.url() + "?connect_timeout=1&ssl_mode=";
    const auto fill = [&] {
        while (true)
            all.push_back(tn::connect<tn::mariadb>(once + "off"));
    };
    BOOST_CHECK_EXCEPTION(fill(), tn::connection_lost, [](const tn::connection_lost& e) {
        return e.code() == 1040 &&
               std::string_view(e.what()).find("127.0.0.1:") != std::string_view::npos;
    });
    BOOST_TEST(all.size() == 11U); // one place more than it is told, for an administrator
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::mariadb>(once + "prefer"),
        tn::connection_lost,
        [](const tn::connection_lost& e) {
            return std::string_view(e.what()).find("Too many connections") !=
                   std::string_view::npos;
        }
    );
    std::thread leaver([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
        all.pop_back();
    });
    BOOST_CHECK_NO_THROW(tn::connect<tn::mariadb>(server.url()));
    leaver.join();
}

BOOST_AUTO_TEST_SUITE_END()
