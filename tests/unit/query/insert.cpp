// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT by assignments and of defaults, as text.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_insert {

using namespace change;

// The model's defaults are sent for what is not named, but where the database has one of its own.
static_assert(
    tn::sql<tn::sqlite>(
        tn::insert_into(settings).set(settings.title = tn::param<"t">, settings.value = "v")
    ) == R"(INSERT INTO "settings" ("title", "value", "hits") VALUES (?, ?, ?))"
);
constexpr auto with_default =
    tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
static_assert(with_default.data.cells[2].integer[0] == 0);

static_assert(
    tn::sql<tn::postgresql>(
        tn::insert_into(settings).set(settings.hits = 1, settings.title = "t", settings.value = "v")
    ) == R"(INSERT INTO "settings" ("hits", "title", "value") VALUES ($1, $2, $3))"
);

} // namespace query_insert

BOOST_AUTO_TEST_SUITE(query_insert)

BOOST_AUTO_TEST_CASE(seed_032_constant_defaults_of_the_client_are_sent) {
    const auto made = tn::insert_into(members).set(members.email = "a@b.c");
    BOOST_TEST(
        tn::sql<tn::postgresql>(made) ==
        R"(INSERT INTO "members" ("email", "name", "points", "balance", "token"))"
        R"( VALUES ($1, $2, $3, $4, $5))"
    );
    BOOST_TEST(made.data.cells[1].view() == "nobody");
    BOOST_TEST(made.data.cells[2].integer[0] == 5);
    BOOST_TEST(made.data.cells[3].integer[0] == 0);
}

BOOST_AUTO_TEST_CASE(seed_033_a_default_that_is_called_is_called_for_each_insert) {
    const auto made = tn::insert_into(members).set(members.email = "a@b.c");
    BOOST_TEST(made.data.cells[4].view() == "token");
    const auto copy = made; // owns the text as well
    BOOST_TEST(copy.data.cells[4].view() == "token");
    BOOST_TEST((copy.data.cells[4].text.data != made.data.cells[4].text.data));
}

BOOST_AUTO_TEST_CASE(what_is_named_is_not_sent_twice) {
    BOOST_TEST(
        tn::sql<tn::mysql>(tn::insert_into(members).set(
            members.id = 7,
            members.email = "a",
            members.name = "n",
            members.points = 1,
            members.balance = 0,
            members.note = std::nullopt,
            members.role = "r",
            members.token = "t"
        )) == "INSERT INTO `members` (`id`, `email`, `name`, `points`, `balance`, `note`, `role`,"
              " `token`) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    );
}

BOOST_AUTO_TEST_CASE(a_row_may_be_made_of_defaults_alone) {
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::insert_into(counters).default_values()) ==
        R"(INSERT INTO "counters" DEFAULT VALUES)"
    );
    BOOST_TEST(
        tn::sql<tn::mysql>(tn::insert_into(counters).default_values()) ==
        "INSERT INTO `counters` () VALUES ()"
    );
}

BOOST_AUTO_TEST_CASE(values_may_be_expressions_without_columns) {
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::insert_into(settings).set(
            settings.title = tn::value("a") + std::string("b"),
            settings.value = "v",
            settings.hits = tn::
                coalesce(tn::scalar_subquery(tn::select(tn::max(seats.number)).from(seats)), tn::lit<0>)
        )) == R"(INSERT INTO "settings" ("title", "value", "hits") VALUES (? || ?, ?,)"
              R"( COALESCE((SELECT MAX("seats"."number") FROM "seats"), 0)))"
    );
}

BOOST_AUTO_TEST_SUITE_END()
