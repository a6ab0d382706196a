// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Statements written to a sink: all, or the slow ones.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_echo {

using namespace store;
using namespace std::chrono_literals;

struct listening : fixture {
    std::vector<std::string> lines;

    auto sink() {
        return [this](std::string_view line) { lines.emplace_back(line); };
    }
    void run() {
        db.transaction([](law::transaction& tx) {
            (void
            )tx.first(tn::select(users.id).from(users).where(users.username == std::string("Ann")));
        });
    }
};

} // namespace database_echo

BOOST_FIXTURE_TEST_SUITE(database_echo, database_echo::listening)

BOOST_AUTO_TEST_CASE(seed_011_every_statement_is_echoed) {
    db.on_before_execute(tn::echo(sink()));
    run();
    const std::vector<std::string> expected{
        law::said{.standard = "BEGIN", .sqlite = "BEGIN IMMEDIATE", .mariadb = "START TRANSACTION"},
        law::spelt(R"(SELECT "users"."id" FROM "users" WHERE "users"."username" = ?)"),
        "COMMIT"};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(seed_011_values_are_echoed_where_that_is_wanted) {
    db.on_before_execute(tn::echo(sink(), tn::echoed::sql_and_params));
    run();
    BOOST_TEST(
        lines.at(1) ==
        law::spelt(R"(SELECT "users"."id" FROM "users" WHERE "users"."username" = ?)") + " ['Ann']"
    );
    BOOST_TEST(lines.at(2) == "COMMIT");
}

BOOST_AUTO_TEST_CASE(an_echo_behind_a_statement_says_how_it_went) {
    db.on_after_execute(tn::echo(sink()));
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(users).values(User{.username = "Ann"})), tn::unique_violation
    );
    BOOST_TEST(lines.at(0).starts_with("INSERT INTO"));
    BOOST_TEST(lines.at(0).ends_with(" ms, failed"));
    BOOST_TEST(lines.at(0).find("Ann") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(seed_177_slow_statements_are_logged_and_no_others) {
    std::vector<std::string> slow;
    db.on_after_execute(tn::slow_query_log(1h, [&](std::string_view s) { slow.emplace_back(s); }));
    db.on_after_execute(tn::slow_query_log(0ms, sink(), tn::echoed::sql_and_params));
    run();
    BOOST_TEST(slow.empty());
    BOOST_TEST(lines.size() == 3U);
    BOOST_TEST(lines.at(1).find(" ms: SELECT") != std::string::npos);
    BOOST_TEST(lines.at(1).ends_with(" ['Ann']"));
}

BOOST_AUTO_TEST_CASE(seed_177_a_statement_is_slow_from_the_threshold_on) {
    auto log = tn::slow_query_log(500ms, sink());
    log({"fast", 499ms});
    log({"slow", 500ms});
    log({"slower", 1234567us});
    const std::vector<std::string> expected{"500.000 ms: slow", "1234.567 ms: slower"};
    BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
