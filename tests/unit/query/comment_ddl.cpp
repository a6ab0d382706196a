// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Comments: in CREATE TABLE, in statements of their own, or left out.
#include "plain_sqlite.hpp"

#include <boost/test/unit_test.hpp>

namespace query_comment_ddl {

namespace tn = tenon;

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "body", tn::text, tn::comment<"what it's about">> body;
    tn::column<T, "day", tn::date, tn::comment<"UTC">> day;
};
constexpr tn::table<"notes", note_columns, tn::in_schema<"diary">, tn::comment<"a \\ day's notes">>
    notes;

template <class T> struct plain_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
};
constexpr tn::table<"plain", plain_columns> plain;

static_assert(std::same_as<
              decltype(tn::create_comments(plain)),
              tn::create_comments_statement<std::remove_const_t<decltype(plain)>>>);

static_assert(
    tn::sql<tn::postgresql>(tn::create_comments(notes)) ==
    R"(COMMENT ON TABLE "diary"."notes" IS 'a \ day''s notes';)"
    R"(COMMENT ON COLUMN "diary"."notes"."body" IS 'what it''s about';)"
    R"(COMMENT ON COLUMN "diary"."notes"."day" IS 'UTC';)"
);
static_assert(tn::sql<tn::postgresql>(tn::create_comments(plain)).empty());
static_assert(tn::sql<tn::mysql>(tn::create_comments(notes)).empty());
static_assert(tn::sql<tn::mariadb>(tn::create_comments(notes)).empty());
static_assert(tn::sql<tn::sqlite>(tn::create_comments(notes)).empty());

constexpr std::string_view mysql = tn::sql<tn::mysql>(tn::create_table(notes));
static_assert(mysql.find("`body` LONGTEXT NOT NULL COMMENT 'what it''s about'") != mysql.npos);
static_assert(mysql.ends_with(R"( COMMENT = 'a \\ day''s notes')"));
constexpr std::string_view mariadb = tn::sql<tn::mariadb>(tn::create_table(notes));
static_assert(mariadb.ends_with(R"( COMMENT = 'a \\ day''s notes')"));

constexpr bool has_comment(std::string_view text) { return text.find("COMMENT") != text.npos; }
static_assert(!has_comment(tn::sql<tn::postgresql>(tn::create_table(notes))));
static_assert(!has_comment(tn::sql<tn::sqlite>(tn::create_table(notes))));
static_assert(!has_comment(tn::sql<tn::mysql>(tn::create_table(plain))));

} // namespace query_comment_ddl

BOOST_AUTO_TEST_SUITE(query_comment_ddl)

BOOST_AUTO_TEST_CASE(sqlite_takes_a_table_whose_comments_it_does_not_keep) {
    plain_sqlite::database db;
    db.execute("ATTACH ':memory:' AS diary");
    db.execute(std::string(tn::sql<tn::sqlite>(tn::create_table(notes))));
    BOOST_TEST(db.rows(tn::select(notes.id).from(notes)).empty());
}

BOOST_AUTO_TEST_CASE(create_all_makes_comments_behind_the_table) {
    using table = std::remove_const_t<decltype(notes)>;
    const std::string_view text = tn::detail::create_texts<tn::postgresql, table>[0];
    BOOST_TEST(text.starts_with("CREATE TABLE IF NOT EXISTS \"diary\".\"notes\" ("));
    BOOST_TEST(text.ends_with(tn::sql<tn::postgresql>(tn::create_comments(notes))));
}

BOOST_AUTO_TEST_SUITE_END()
