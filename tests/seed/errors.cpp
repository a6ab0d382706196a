// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Row 142 of the seed: what the database can't do now, and whether another attempt may help.
#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace store;

auto add(const char* name) { return tn::insert_into(users).values(User{.username = name}); }

} // namespace

BOOST_AUTO_TEST_SUITE(seed_errors)

BOOST_AUTO_TEST_CASE(seed_142_a_lock_that_others_hold_may_be_free_later) {
    const temporary_directory directory;
    auto one = tn::connect<tn::sqlite>(directory.url("shop.db"));
    auto other = tn::connect<tn::sqlite>(directory.url("shop.db?busy_timeout=20"));
    one.create_all(everything);
    auto tx = one.begin();
    tx.execute(add("Ann"));
    for (int attempt = 0; attempt != 2; ++attempt) {
        try {
            other.execute(add("Ben"));
            BOOST_TEST((attempt == 1));
        } catch (const tn::operational_error& e) {
            BOOST_TEST((attempt == 0));
            BOOST_TEST(e.is_retryable());
            BOOST_TEST((dynamic_cast<const tn::lock_timeout*>(&e) != nullptr));
            BOOST_TEST((e.code() & 0xFF) == SQLITE_BUSY);
            tx.commit(); // the reason is gone
        }
    }
    BOOST_TEST(one.count(tn::select(users).from(users)) == 2);
    BOOST_TEST(other.count(tn::select(users).from(users)) == 2);
}

BOOST_AUTO_TEST_CASE(seed_142_a_database_that_is_not_there_is_told) {
    const temporary_directory directory;
    const auto refused = [&](const std::string& url) {
        BOOST_CHECK_EXCEPTION(
            tn::connect<tn::sqlite>(url),
            tn::connection_lost,
            [&](const tn::operational_error& e) {
                BOOST_TEST(e.code() == SQLITE_CANTOPEN);
                BOOST_TEST(!e.is_retryable());
                return std::string_view(e.what()).find("missing") != std::string_view::npos;
            }
        );
    };
    refused(directory.url("missing/shop.db"));
    refused(directory.url("missing.db?mode=ro"));
}

BOOST_AUTO_TEST_CASE(seed_142_a_database_that_is_only_read_is_told) {
    const temporary_directory directory;
    tn::connect<tn::sqlite>(directory.url("shop.db")).create_all(everything);
    auto reading = tn::connect<tn::sqlite>(directory.url("shop.db?mode=ro"));
    BOOST_CHECK_EXCEPTION(
        reading.execute(add("Ann")),
        tn::read_only_error,
        [](const tn::operational_error& e) {
            return !e.is_retryable() && e.sql().starts_with("INSERT");
        }
    );
    BOOST_TEST(reading.count(tn::select(users).from(users)) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
