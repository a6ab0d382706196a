// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/violation.hpp>

#include <boost/test/unit_test.hpp>

#include <set>

namespace driver_sqlite_violation {

namespace tn = tenon;

/// What a text names, as `constraint|table|column+column`, where the given columns exist.
std::string named(std::string_view text, const std::set<std::string>& existing) {
    const tn::violation found =
        tn::detail::violation_of(text, [&](const std::string& table, const std::string& column) {
            return existing.contains(table + '|' + column);
        });
    std::string columns;
    for (const std::string& column : found.columns)
        columns += (columns.empty() ? "" : "+") + column;
    return found.constraint + '|' + found.table + '|' + columns;
}

} // namespace driver_sqlite_violation

BOOST_AUTO_TEST_SUITE(driver_sqlite_violation)

BOOST_AUTO_TEST_CASE(columns_are_named_with_their_table) {
    BOOST_TEST(named("UNIQUE constraint failed: users.email", {"users|email"}) == "|users|email");
    BOOST_TEST(
        named("UNIQUE constraint failed: t.a, t.b, t.c", {"t|a", "t|b", "t|c"}) == "|t|a+b+c"
    );
    BOOST_TEST(named("NOT NULL constraint failed: t.a", {"t|a"}) == "|t|a");
}

BOOST_AUTO_TEST_CASE(names_with_dots_and_commas_are_read_as_what_exists) {
    BOOST_TEST(named("UNIQUE constraint failed: a.b.c", {"a.b|c"}) == "|a.b|c");
    BOOST_TEST(named("UNIQUE constraint failed: a.b.c", {"a|b.c"}) == "|a|b.c");
    BOOST_TEST(named("UNIQUE constraint failed: a.b, a.c", {"a|b, a.c"}) == "||");
    BOOST_TEST(named("UNIQUE constraint failed: t.a, b, t.c", {"t|a, b", "t|c"}) == "|t|a, b+c");
    BOOST_TEST(
        named("UNIQUE constraint failed: t, u.a, t, u.b", {"t, u|a", "t, u|b"}) == "|t, u|a+b"
    );
    BOOST_TEST(named("UNIQUE constraint failed: it's.\"x\"", {"it's|\"x\""}) == "|it's|\"x\"");
}

BOOST_AUTO_TEST_CASE(a_text_with_several_readings_names_nothing) {
    BOOST_TEST(named("UNIQUE constraint failed: a.b.c", {"a|b.c", "a.b|c"}) == "||");
    BOOST_TEST(named("UNIQUE constraint failed: users.email", {}) == "||");
}

BOOST_AUTO_TEST_CASE(a_check_and_an_index_on_expressions_are_named_themselves) {
    BOOST_TEST(named("CHECK constraint failed: ck_total", {}) == "ck_total||");
    BOOST_TEST(named("CHECK constraint failed: a: b.c", {}) == "a: b.c||");
    BOOST_TEST(named("UNIQUE constraint failed: index 'by_lower'", {}) == "by_lower||");
    BOOST_TEST(named("UNIQUE constraint failed: index 'it''s'", {}) == "it's||");
    BOOST_TEST(named("UNIQUE constraint failed: index 'x.y", {"index 'x|y"}) == "|index 'x|y");
}

BOOST_AUTO_TEST_CASE(other_texts_name_nothing) {
    BOOST_TEST(named("FOREIGN KEY constraint failed", {}) == "||");
    BOOST_TEST(named("constraint failed", {}) == "||");
    BOOST_TEST(named("UNIQUE constraint failed: ", {}) == "||");
    BOOST_TEST(named("UNIQUE constraint failed: .", {}) == "||");
    BOOST_TEST(named("UNIQUE constraint failed: index '", {}) == "||");
    BOOST_TEST(named("the trigger says no", {}) == "||");
}

BOOST_AUTO_TEST_SUITE_END()
