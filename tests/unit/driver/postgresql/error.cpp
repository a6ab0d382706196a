// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/error.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_error {

namespace tn = tenon;
namespace pg = tenon::detail::pg;

template <class Error> bool is(const char* state, const char* text = "text") {
    try {
        pg::throw_failure({state, text, "", "", "", ""}, "SELECT");
    } catch (const Error& e) {
        return e.sqlstate() == state || std::same_as<Error, tn::inactive_transaction>;
    } catch (const tn::error&) {
        return false;
    }
}

} // namespace driver_postgresql_error

BOOST_AUTO_TEST_SUITE(driver_postgresql_error)

BOOST_AUTO_TEST_CASE(states_are_errors) {
    BOOST_TEST(is<tn::unique_violation>("23505"));
    BOOST_TEST(is<tn::foreign_key_violation>("23503"));
    BOOST_TEST(is<tn::not_null_violation>("23502"));
    BOOST_TEST(is<tn::check_violation>("23514"));
    BOOST_TEST(is<tn::integrity_error>("23P01"));
    BOOST_TEST(is<tn::serialization_failure>("40001"));
    BOOST_TEST(is<tn::deadlock>("40P01"));
    BOOST_TEST(is<tn::lock_timeout>("55P03"));
    BOOST_TEST(is<tn::statement_timeout>("57014", "canceling statement due to statement timeout"));
    BOOST_TEST(is<tn::statement_cancelled>("57014", "canceling statement due to user request"));
    BOOST_TEST(is<tn::read_only_error>("25006"));
    BOOST_TEST(is<tn::inactive_transaction>("25P02"));
    BOOST_TEST(is<tn::disk_full>("53100"));
    BOOST_TEST(is<tn::operational_error>("53200"));
    BOOST_TEST(is<tn::database_corrupt>("XX001"));
    BOOST_TEST(is<tn::data_error>("22003"));
    BOOST_TEST(is<tn::programming_error>("42P01"));
    BOOST_TEST(is<tn::programming_error>("0A000"));
    for (const char* state : {"08006", "53300", "57P01", "57P02", "57P03", "28P01"})
        BOOST_TEST(is<tn::connection_lost>(state), state);
}

BOOST_AUTO_TEST_CASE(texts_of_libpq_are_put_in_one_line) {
    BOOST_TEST(pg::one_line("lost\n\tThis means\n\tthat.\n") == "lost This means that.");
    BOOST_TEST(pg::one_line("\n") == "");
}

BOOST_AUTO_TEST_SUITE_END()
