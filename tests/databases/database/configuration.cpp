// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a program is told about its database from outside.
#include <tenon/pool.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <string>

namespace database_configuration {

using namespace store;
using namespace std::chrono_literals;

/// A variable of the environment for as long as this lives.
class variable {
public:
    variable(const char* name, const char* value) : name_(name) { ::setenv(name, value, 1); }
    variable(const variable&) = delete;
    variable& operator=(const variable&) = delete;
    ~variable() { ::unsetenv(name_); }

private:
    const char* name_;
};

auto saying(std::string_view text) {
    return [text](const tn::error& e) {
        BOOST_TEST(e.what() == text);
        return true;
    };
}

std::string logged;
void log(std::string_view line) { logged += std::string(line) + '\n'; }

} // namespace database_configuration

BOOST_AUTO_TEST_SUITE(database_configuration)

BOOST_AUTO_TEST_CASE(seed_186_the_url_comes_by_the_environment) {
    BOOST_CHECK_EXCEPTION(
        tn::url_from_environment(),
        tn::programming_error,
        saying("tenon: the environment has no DATABASE_URL; set it to the database's URL, such as "
               "sqlite:///app.db")
    );
    const variable url("DATABASE_URL", "sqlite:///:memory:");
    BOOST_TEST(tn::url_from_environment() == "sqlite:///:memory:");
    const variable other("OTHER_URL", "");
    BOOST_CHECK_THROW(tn::url_from_environment("OTHER_URL"), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(seed_013_014_the_pools_settings_come_by_the_environment_and_by_name) {
    const variable url("DATABASE_URL", "sqlite:///:memory:");
    const variable size("DATABASE_POOL_SIZE", "10");
    const variable overflow("DATABASE_POOL_MAX_OVERFLOW", "20");
    const variable timeout("DATABASE_POOL_TIMEOUT", "3");
    const variable recycle("DATABASE_POOL_RECYCLE", "1800");
    const variable ping("DATABASE_POOL_PRE_PING", "off");
    const variable echo("DATABASE_ECHO", "on");
    const tn::configuration found = tn::configuration{.url = "sqlite:///x.db"}.with_environment();
    BOOST_TEST(found.url == "sqlite:///:memory:");
    BOOST_TEST(found.pool.size == 10U);
    BOOST_TEST(found.pool.max_overflow == 20U);
    BOOST_TEST((found.pool.timeout == 3s && found.pool.recycle == 30min));
    BOOST_TEST(!found.pool.pre_ping);
    BOOST_TEST(found.echo);

    const auto named = tn::pool_options_from(
        {{"size", "2"}, {"timeout", "1"}, {"pre_ping", "true"}}, {.recycle = 5s}
    );
    BOOST_TEST(named.size == 2U);
    BOOST_TEST((named.timeout == 1s && named.recycle == 5s && named.pre_ping));
    BOOST_CHECK_EXCEPTION(
        tn::pool_options_from({{"sise", "2"}}),
        tn::programming_error,
        saying("tenon: a pool has no option sise; it has size, max_overflow, timeout, recycle, "
               "pre_ping")
    );
    BOOST_CHECK_EXCEPTION(
        tn::pool_options_from({{"size", "-2"}}),
        tn::programming_error,
        saying("tenon: size=-2 should be a number of 0 or more")
    );
    BOOST_CHECK_EXCEPTION(
        tn::pool_options_from({{"pre_ping", "maybe"}}),
        tn::programming_error,
        saying("tenon: pre_ping=maybe should be on or off")
    );
}

BOOST_AUTO_TEST_CASE(seed_185_configurations_have_names) {
    const tn::configurations all{
        {"development", tn::configuration::development("sqlite:///:memory:")},
        {"testing", tn::configuration::for_tests()}};
    BOOST_TEST(all.get("development").echo);
    BOOST_TEST(!all.get("development").testing);
    BOOST_TEST(all.get("testing").testing);
    BOOST_TEST(all.get("testing").url == "sqlite:///:memory:");
    BOOST_CHECK_EXCEPTION(
        all.get("staging"),
        tn::programming_error,
        saying("tenon: there is no configuration staging; there are development, testing")
    );
    BOOST_CHECK_THROW(tn::configuration::production(), tn::programming_error);
    const variable url("DATABASE_URL", "postgresql://user@host/shop");
    BOOST_TEST(tn::configuration::production().url == "postgresql://user@host/shop");
    BOOST_TEST(tn::configuration::production().pool.size == 20U);
}

BOOST_AUTO_TEST_CASE(seed_003_a_pool_may_be_told_of_its_database_later) {
    tn::pool<tn::sqlite> pool;
    BOOST_CHECK_THROW((void)pool.acquire(), tn::programming_error);
    BOOST_CHECK_THROW((void)pool.statistics(), tn::programming_error);
    tn::configuration given = tn::configuration::development(":memory:");
    BOOST_TEST((given.log == &tn::write_to_standard_error));
    given.log = &log;
    pool = tn::pool<tn::sqlite>(given);
    pool.with([](auto& db) { db.create_all(everything); });
    BOOST_TEST(logged.find("CREATE TABLE IF NOT EXISTS") != std::string::npos);
    BOOST_TEST(pool.acquire()->scalar(tn::select(tn::count()).from(users)) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
