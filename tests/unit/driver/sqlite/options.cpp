// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/options.hpp>

#include <boost/test/unit_test.hpp>

namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_sqlite_options)

BOOST_AUTO_TEST_CASE(what_is_not_said_is_safe) {
    const tn::sqlite_options options = tn::sqlite_options_from({});
    BOOST_TEST(options.foreign_keys);
    BOOST_TEST(options.journal_mode == "wal");
    BOOST_TEST(options.busy_timeout == 5000);
    BOOST_TEST(options.mode == "rwc");
    BOOST_TEST(options.statement_cache == 256U);
}

BOOST_AUTO_TEST_CASE(what_is_said_is_taken) {
    const auto options = tn::sqlite_options_from(
        {{"foreign_keys", "off"},
         {"busy_timeout", "0"},
         {"mode", "ro"},
         {"synchronous", "off"},
         {"statement_cache", "1"},
         {"journal_mode", "memory"}}
    );
    BOOST_TEST(!options.foreign_keys);
    BOOST_TEST(options.busy_timeout == 0);
    BOOST_TEST(options.mode == "ro");
    BOOST_TEST(options.synchronous == "off");
    BOOST_TEST(options.statement_cache == 1U);
    BOOST_TEST(options.journal_mode == "memory");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_refused) {
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
             {"foreign_keys", "1"},
             {"busy_timeout", "1s"},
             {"busy_timeout", ""},
             {"busy_timeout", "-1"},
             {"mode", "RO"},
             {"colour", "red"},
             {"journal_mode", "wal; DROP TABLE x"}})
        BOOST_CHECK_THROW((void)tn::sqlite_options_from({{key, value}}), tn::programming_error);
}

BOOST_AUTO_TEST_SUITE_END()
