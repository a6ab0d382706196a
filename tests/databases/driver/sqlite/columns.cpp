// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/columns.hpp>

#include "plain_sqlite.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_sqlite_columns {

namespace tn = tenon;

/// What is said of a text with this many placeholders and these columns.
std::string said_of(
    std::string_view sql, std::uint32_t slots, const std::vector<std::string_view>& names
) {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> owner(opened, &sqlite3_close_v2);
    const tn::expected_columns columns{names.data(), static_cast<std::uint32_t>(names.size())};
    tn::description d{sql};
    d.slot_count = slots;
    d.columns = &columns;
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    BOOST_TEST_REQUIRE(
        sqlite3_prepare_v2(opened, sql.data(), static_cast<int>(sql.size()), &statement, &tail) ==
        SQLITE_OK
    );
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> held(statement, &sqlite3_finalize);
    try {
        tn::detail::check_raw(statement, d, tail);
    } catch (const tn::programming_error& refused) {
        BOOST_TEST(refused.sql() == sql);
        return refused.what();
    }
    return {};
}

} // namespace driver_sqlite_columns

BOOST_AUTO_TEST_SUITE(driver_sqlite_columns)

BOOST_AUTO_TEST_CASE(what_was_expected_is_not_complained_of) {
    BOOST_TEST(said_of("SELECT 1 AS a, 2 AS \"b c\"", 0, {"a", ""}).empty());
    BOOST_TEST(said_of("SELECT 1 AS Name, ? AS n", 1, {"nAME", "N"}).empty());
    BOOST_TEST(said_of("CREATE TABLE t (a); ", 0, {}).empty());
}

BOOST_AUTO_TEST_CASE(what_differs_is_told) {
    BOOST_TEST(said_of("SELECT 1, 2", 0, {""})
                   .starts_with("tenon: the result has 2 columns, where the program expects 1"));
    BOOST_TEST(
        said_of("SELECT 1 AS ab", 0, {"a"})
            .starts_with(R"(tenon: column 1 of the result is "ab", where the program expects "a")")
    );
    BOOST_TEST(
        said_of("SELECT 1, 2", 0, {}).starts_with("tenon: the statement gives 2 columns; name")
    );
}

BOOST_AUTO_TEST_CASE(what_only_sqlite_sees_as_a_parameter_is_told) {
    BOOST_TEST(said_of("SELECT ? + ?", 1, {""})
                   .starts_with(
                       "tenon: SQLite sees 2 parameters in the text, of which 1 are written :name"
                   ));
}

BOOST_AUTO_TEST_CASE(a_second_statement_is_not_left_out_in_silence) {
    BOOST_TEST(said_of("SELECT 1; SELECT 2", 0, {""})
                   .starts_with("tenon: the text has several statements; run them one by one"));
}

BOOST_AUTO_TEST_SUITE_END()
