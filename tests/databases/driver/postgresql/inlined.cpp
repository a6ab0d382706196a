// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Marks are found where PostgreSQL finds them, and nowhere else.
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_inlined {

using namespace postgresql_tests;

/// A text with 7 and 8 for its two marks.
std::string inlined(std::string_view text, bool escapes = false) {
    static constexpr tn::placeholder slots[]{
        {.source = 0, .kind = tn::kind::int32}, {.source = 1, .kind = tn::kind::int32}};
    tn::description d;
    d.sql = text;
    d.slots = slots;
    d.slot_count = 2;
    d.value_count = 2;
    tn::datum cells[2]{};
    cells[0] = tn::detail::to_param<std::int32_t>(7);
    cells[1] = tn::detail::to_param<std::int32_t>(8);
    tn::detail::pg::parameters given(d);
    given.encode(d, cells, nullptr);
    std::string made = tn::detail::pg::inlined(d, given, escapes);
    for (const std::string typed : {"('7'::pg_catalog.int4)", "('8'::pg_catalog.int4)"})
        for (auto at = made.find(typed); at != made.npos; at = made.find(typed))
            made.replace(at, typed.size(), "<" + typed.substr(2, 1) + ">");
    return made;
}

} // namespace driver_postgresql_inlined

BOOST_AUTO_TEST_SUITE(driver_postgresql_inlined)

using driver_postgresql_inlined::inlined;

BOOST_AUTO_TEST_CASE(marks_become_values) {
    BOOST_TEST(inlined("$1$2") == "<7><8>");
    BOOST_TEST(inlined("SELECT $2, a+$1,$1 ") == "SELECT <8>, a+<7>,<7> ");
    BOOST_TEST(inlined("1$1e$1 $2") == "1<7>e$1 <8>");
}

BOOST_AUTO_TEST_CASE(what_is_quoted_or_a_comment_stays) {
    for (const char* text :
         {"'$1'",
          "'it''s $1'",
          "'\\'",
          "''",
          "\"$1\"",
          "\"a\"\"$1'\"",
          "E'\\'$1'",
          "e'\\\\'",
          "E'a''$1'",
          "E'a'\n  '\\'$1'",
          "E'a' -- '\n '\\'$1'",
          "-- $1 '\n",
          "-- $1 '\r",
          "/* $1 ' */",
          "/* /* $1 */ $1 */",
          "/*/* */*/",
          "$$ $1 ' $$",
          "$a$ $1 $$ $b$ $a$",
          "a$1",
          "a$$",
          "U&'\\0061'",
          "'a' 'b'",
          "a - b",
          "a / b",
          "\xC3\xA9$1"}) {
        const std::string given(text);
        BOOST_TEST(inlined(given + " $1 $2") == given + " <7> <8>");
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_ends_in_e_begins_no_escapes) {
    BOOST_TEST(inlined("note'\\' $1 $2") == "note'\\' <7> <8>");
    BOOST_TEST(inlined("E 'a\\' $1 $2") == "E 'a\\' <7> <8>");
}

BOOST_AUTO_TEST_CASE(a_session_may_have_escapes_in_every_quote) {
    BOOST_TEST(inlined("'\\'$1' $1 $2", true) == "'\\'$1' <7> <8>");
    BOOST_TEST(inlined("\"\\\" $1 $2", true) == "\"\\\" <7> <8>");
}

BOOST_AUTO_TEST_CASE(what_never_ends_is_left_to_the_server) {
    for (const char* text : {"'", "\"", "E'\\", "/*", "/* /* */", "$$", "$a$ $$", "--"}) {
        const std::string given(text);
        BOOST_TEST(inlined("$1 $2 " + given) == "<7> <8> " + given);
    }
}

BOOST_AUTO_TEST_CASE(there_are_as_many_marks_as_values) {
    for (const char* text : {"$1", "$1 '$2'", "$1 $2 $3", "$1 $2 $99999999999999999999", ""})
        BOOST_CHECK_THROW(inlined(text), tn::programming_error);
}

BOOST_AUTO_TEST_SUITE_END()
