// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_like {

using namespace shop;
using namespace tn::literals;

static_assert(
    spelt<tn::sqlite>(users.username.like("a%")) == R"("users"."username" LIKE ? ESCAPE '\')"
);
static_assert(spelt<tn::postgresql>(users.username.like("a%")) == R"("users"."username" LIKE $1)");
static_assert(spelt<tn::mysql>(users.username.like("a%")) == "`users`.`username` LIKE ?");
static_assert(spelt<tn::mariadb>(users.username.like("a%")) == "`users`.`username` LIKE ?");

static_assert(
    spelt<tn::sqlite>(users.username.not_ilike("a%")) ==
    R"(tenon_lower("users"."username") NOT LIKE tenon_lower(?) ESCAPE '\')"
);
static_assert(
    spelt<tn::postgresql>(users.username.not_ilike("a%")) ==
    R"("users"."username" NOT ILIKE $1 COLLATE "default")"
);
static_assert(
    spelt<tn::mysql>(users.username.ilike(users.bio)) ==
    "LOWER(`users`.`username`) LIKE LOWER(`users`.`bio`)"
);

// A schema is read by other programs, too, which have SQLite's functions alone.
template <class T> struct word_columns {
    tn::column<T, "word", tn::text> word;
    tn::column<T, "is_a", bool, tn::generated<[](const auto& t) {
                   return t.word.ilike(tn::lit<"a%">);
               }>>
        is_a{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::check<"ck_word">(t.word.not_ilike("x%")),
            tn::index<"ix_word">(t.word).where(t.word.ilike("b%"))};
    }
};
constexpr tn::table<"words", word_columns> words;
static_assert(
    tn::sql<tn::sqlite>(tn::create_table(words)).find("tenon_lower") == std::string::npos
);
static_assert(
    tn::sql<tn::sqlite>(tn::create_table(words))
        .find(R"(CHECK (LOWER("word") NOT LIKE LOWER('x%'))") != std::string::npos
);
static_assert(
    tn::sql<tn::sqlite>(tn::create_indexes(words)) ==
    R"(CREATE INDEX "ix_word" ON "words" ("word") WHERE LOWER("word") LIKE LOWER('b%') ESCAPE '\';)"
);

// A constant is escaped by the compiler.
static_assert(
    spelt<tn::sqlite>(users.username.starts_with(tn::lit<"50%">)) ==
    R"("users"."username" LIKE '50\%%' ESCAPE '\')"
);
static_assert(
    spelt<tn::postgresql>(users.username.contains(tn::lit<"a_b\\c">)) ==
    R"("users"."username" LIKE '%a\_b\\c%')"
);
static_assert(
    spelt<tn::mysql>(users.username.ends_with(tn::lit<"a_b">)) ==
    R"(`users`.`username` LIKE '%a\\_b')"
);

// An expression is escaped by the database.
static_assert(
    spelt<tn::sqlite>(users.username.ends_with(users.bio)) ==
    R"("users"."username" LIKE '%' || REPLACE(REPLACE(REPLACE("users"."bio", '\', '\\'), )"
    R"('%', '\%'), '_', '\_') ESCAPE '\')"
);
static_assert(
    spelt<tn::postgresql>(users.username.starts_with(tn::param<"p">)) ==
    R"("users"."username" LIKE REPLACE(REPLACE(REPLACE($1, '\', '\\'), '%', '\%'), '_', '\_') || '%')"
);
static_assert(
    spelt<tn::mysql>(users.username.contains(tn::param<"p">)) ==
    R"(`users`.`username` LIKE CONCAT('%', REPLACE(REPLACE(REPLACE(?, '\\', '\\\\'), )"
    R"('%', '\\%'), '_', '\\_'), '%'))"
);

// A condition: nothing binds looser within it, and NOT is put around it.
static_assert(
    spelt<tn::postgresql>(!(users.username + "x").like("a")) ==
    R"(NOT "users"."username" || $1 LIKE $2)"
);

} // namespace expr_like

BOOST_AUTO_TEST_SUITE(expr_like)

BOOST_AUTO_TEST_CASE(like_minds_the_case_and_knows_wildcards) {
    auto db = open();
    BOOST_TEST(values(db, users.username.like("A%")) == "1 0 0");
    BOOST_TEST(values(db, users.username.like("a%")) == "0 0 0");
    BOOST_TEST(values(db, users.username.like("_nn")) == "1 0 0");
    BOOST_TEST(values(db, users.username.like("%\\%")) == "0 1 0");
    BOOST_TEST(values(db, users.username.not_like("%n%")) == "0 0 0");
    BOOST_TEST(values(db, users.username.like(tn::param<"p">), {tn::datum{"%n"}}) == "1 0 1");
}

BOOST_AUTO_TEST_CASE(ilike_does_not_mind_the_case) {
    auto db = open();
    BOOST_TEST(values(db, users.username.ilike("a%")) == "1 0 0");
    BOOST_TEST(values(db, users.username.ilike("BEN\\_%")) == "0 1 0");
    BOOST_TEST(values(db, users.username.not_ilike("%N")) == "0 1 0");
    BOOST_TEST(values(db, users.username.ilike("\xC3\xA9lAN")) == "0 0 1");
    BOOST_TEST(values(db, users.bio.ilike(tn::param<"p">), {tn::datum{"PAINTS"}}) == "1 NULL 0");
}

BOOST_AUTO_TEST_CASE(a_value_is_searched_for_as_it_is) {
    auto db = open();
    BOOST_TEST(values(db, users.username.starts_with("ben_")) == "0 1 0");
    BOOST_TEST(values(db, users.username.starts_with("b%")) == "0 0 0");
    BOOST_TEST(values(db, users.username.ends_with(std::string("50%"))) == "0 1 0");
    BOOST_TEST(values(db, users.username.contains("_")) == "0 1 0");
    BOOST_TEST(values(db, users.username.contains("")) == "1 1 1");
    BOOST_TEST(values(db, users.bio.contains("\\")) == "0 NULL 1");
    BOOST_TEST(values(db, users.username.contains(tn::lit<"n_5">)) == "0 1 0");
}

BOOST_AUTO_TEST_CASE(an_expression_is_searched_for_as_it_is) {
    auto db = open();
    BOOST_TEST(values(db, users.username.starts_with(users.username)) == "1 1 1");
    BOOST_TEST(
        values(db, users.username.ends_with(tn::param<"p">), {tn::datum{"_50%"}}) == "0 1 0"
    );
    BOOST_TEST(values(db, users.bio.contains(tn::param<"p">), {tn::datum{"\\ "}}) == "0 NULL 1");
    BOOST_TEST(values(db, users.username.contains(tn::param<"p">), {tn::datum{"e%"}}) == "0 0 0");
}

BOOST_AUTO_TEST_CASE(a_value_that_is_not_set_takes_the_condition_away) {
    const auto named = [](const std::optional<std::string>& wanted) {
        return tn::sql<tn::postgresql>(tn::select(users.id).from(users).where(
            users.age > 3,
            users.username.ilike(tn::if_set(wanted)),
            users.bio.contains(tn::if_set(wanted))
        ));
    };
    BOOST_TEST(named({}) == R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > $1)");
    BOOST_TEST(
        named("x") == R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > $1 AND )"
                      R"("users"."username" ILIKE $2 COLLATE "default" AND "users"."bio" LIKE $3)"
    );
    auto db = open();
    const auto query = tn::select(users.id).from(users).where(
        users.username.contains(tn::if_set(std::optional<std::string>("0%")))
    );
    BOOST_TEST(db.column(query) == "2");
}

BOOST_AUTO_TEST_CASE(a_pattern_with_a_nul_or_that_is_no_utf8_is_refused) {
    for (const std::string& part :
         {std::string("a\0b", 3), std::string(1, '\0'), std::string("\xC3")}) {
        BOOST_CHECK_THROW((void)users.username.like(part), tn::value_error);
        BOOST_CHECK_THROW((void)users.username.not_ilike(part), tn::value_error);
        BOOST_CHECK_THROW((void)users.username.contains(part), tn::value_error);
        BOOST_CHECK_THROW(
            (void)users.username.like(tn::if_set(std::optional(part))), tn::value_error
        );
        BOOST_CHECK_THROW(
            (void)users.username.ends_with(tn::if_set(std::optional(part))), tn::value_error
        );
    }
}

BOOST_AUTO_TEST_SUITE_END()
