// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A prepared statement alone: its text, its values and its room for made texts.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_sqlite_statement {

using namespace store;

constexpr tn::placeholder slots[]{{0, 0, tn::kind::int32}, {1, 0, tn::kind::date}};
tn::statement_number number{0};
constexpr tn::description sum{"SELECT ?1 + 1, ?2", slots, 2, 1, false, &number};

} // namespace driver_sqlite_statement

BOOST_FIXTURE_TEST_SUITE(driver_sqlite_statement, driver_sqlite_statement::fixture)

BOOST_AUTO_TEST_CASE(values_and_arguments_are_bound_by_their_places) {
    tn::detail::sqlite_statement statement(db.native_handle(), sum, false);
    const tn::datum cell{std::int64_t{41}};
    const tn::datum day{std::int64_t{0}};
    statement.bind(sum, &cell, &day);
    BOOST_TEST_REQUIRE(sqlite3_step(statement.handle) == SQLITE_ROW);
    BOOST_TEST(sqlite3_column_int(statement.handle, 0) == 42);
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement.handle, 1));
    BOOST_TEST(text == std::string("1970-01-01"));
    BOOST_TEST(std::string(statement.scratch(), 10) == "1970-01-01");
}

BOOST_AUTO_TEST_CASE(a_text_that_is_no_sql_is_told_when_it_is_prepared) {
    const tn::description wrong{"SELEKT", nullptr, 0, 0, false, &number};
    BOOST_CHECK_EXCEPTION(
        tn::detail::sqlite_statement(db.native_handle(), wrong, false),
        tn::programming_error,
        [](const auto& e) { return e.sql() == "SELEKT"; }
    );
}

BOOST_AUTO_TEST_SUITE_END()
