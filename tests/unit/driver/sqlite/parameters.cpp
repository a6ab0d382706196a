// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/parameters.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_sqlite_parameters {

using tenon::detail::values_text;

/// What SQLite itself has bound for a text with these texts as values.
std::string bound(const char* sql, const std::vector<std::string>& values) {
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open(":memory:", &db);
    sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    int place = 0;
    for (const std::string& value : values)
        sqlite3_bind_text(statement, ++place, value.c_str(), -1, SQLITE_STATIC);
    std::string text = tenon::detail::sqlite_parameters_text(statement, 300);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return text;
}

} // namespace driver_sqlite_parameters

BOOST_AUTO_TEST_SUITE(driver_sqlite_parameters)

BOOST_AUTO_TEST_CASE(values_are_read_from_where_the_marks_are) {
    BOOST_TEST(values_text("SELECT 1", "SELECT 1", 300) == "[]");
    BOOST_TEST(values_text("SELECT ?, ?", "SELECT -1, NULL", 300) == "[-1, NULL]");
    BOOST_TEST(values_text("?-?+1", "-5--1.5e-20+1", 300) == "[-5, -1.5e-20]");
    BOOST_TEST(
        values_text("a=?1+:b OR c=@d||$e", "a=1.5e+20+x'00' OR c=zeroblob(3)||'it''s'", 300) ==
        "[1.5e+20, x'00', zeroblob(3), 'it''s']"
    );
}

BOOST_AUTO_TEST_CASE(marks_in_names_texts_and_comments_are_none) {
    BOOST_TEST(
        values_text(
            "'?''?' \"a?\" `?` [?] -- ?\n /* ? */ a$b ?",
            "'?''?' \"a?\" `?` [?] -- ?\n /* ? */ a$b 7",
            300
        ) == "[7]"
    );
    BOOST_TEST(values_text("'? open", "'? open", 300) == "[]");
    BOOST_TEST(values_text("/* ?", "/* ?", 300) == "[]");
    BOOST_TEST(
        bound("SELECT '?', \"?\", ?, ? /* ? */", {"a?'b", "\xC3\x89, ?"}) ==
        "['a?''b', '\xC3\x89, ?']"
    );
}

BOOST_AUTO_TEST_CASE(a_long_value_is_shortened_between_characters) {
    BOOST_TEST(
        values_text("?, ?", "'abcdef', 12345", 4) == "['abc... (8 bytes), 1234... (5 bytes)]"
    );
    BOOST_TEST(values_text("?", "'\xC3\x89\xC3\x89'", 4) == "['\xC3\x89... (6 bytes)]");
    BOOST_TEST(values_text("?", "'\xC3\x89'", 0) == "[... (4 bytes)]");
}

BOOST_AUTO_TEST_SUITE_END()
