// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What an integrity_error names, and the columns that it is about.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_violates {

using namespace store;

template <class T> struct seat_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "row", std::int32_t> row{};
    tn::column<T, "place", std::int32_t> place{};
    tn::column<T, "label", tn::varchar<8>> label = "x";
    tn::column<T, "holder", std::optional<std::int64_t>, tn::references<users.id>> holder{};
    tn::column<T, "code", std::optional<tn::text>> code{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_on<"uq_seat">(t.row, t.place),
            tn::check<"ck_seat_row">(t.row >= 0),
            tn::unique_index<"ix_seat_code">(tn::lower(t.code)),
            tn::index<"ix_seat_holder">(t.holder)};
    }
};
inline constexpr tn::table<"seats", seat_columns> seats;
using Seat = tn::record<seats>;
inline constexpr auto other = tn::alias<"other">(seats);

struct theatre : fixture {
    theatre() { db.create_all(tn::schema(users, seats)); }

    /// What a statement is refused with, by Error.
    template <class Error> Error refused(const char* sql) {
        return caught<Error>([&] { tn::sqlite_connection(db.native_handle()).run(sql); });
    }
    template <class Error> Error refused(const Seat& seat) {
        return caught<Error>([&] { db.execute(tn::insert_into(seats).values(seat)); });
    }
    template <class Error, class F> static Error caught(F f) {
        try {
            f();
        } catch (const Error& e) {
            return e;
        }
        throw std::logic_error("nothing was refused");
    }
};

std::string names(const tn::integrity_error& e) {
    std::string columns;
    for (const std::string& column : e.columns())
        columns += (columns.empty() ? "" : "+") + column;
    return e.constraint() + '|' + e.table() + '|' + columns;
}

} // namespace driver_violates

BOOST_FIXTURE_TEST_SUITE(driver_violates, driver_violates::theatre)

BOOST_AUTO_TEST_CASE(seed_140_a_duplicate_is_told_with_table_and_columns) {
    const auto duplicate = caught<tn::unique_violation>([&] {
        db.execute(tn::insert_into(users).values(User{.username = "Ann"}));
    });
    BOOST_TEST(names(duplicate) == "|users|username");
    BOOST_TEST(duplicate.violates(users.username));
    BOOST_TEST(duplicate.violates(m.username), "an alias is its table");
    BOOST_TEST(!duplicate.violates(users.id));
    BOOST_TEST(!duplicate.violates(seats.label));
}

BOOST_AUTO_TEST_CASE(seed_141_each_column_of_a_key_is_found) {
    db.execute(tn::insert_into(seats).values(Seat{.row = 1, .place = 2}));
    const auto duplicate = refused<tn::unique_violation>(Seat{.row = 1, .place = 2});
    BOOST_TEST(names(duplicate) == "|seats|row+place");
    BOOST_TEST((duplicate.violates(seats.row) && duplicate.violates(seats.place)));
    BOOST_TEST((duplicate.violates(other.row) && !duplicate.violates(seats.id)));
    const auto key = refused<tn::unique_violation>("INSERT INTO users SELECT * FROM users");
    BOOST_TEST(names(key) == "|users|id");
    const auto composite =
        refused<tn::unique_violation>("INSERT INTO branches VALUES ('Aix', 1, 'again')");
    BOOST_TEST(names(composite) == "|branches|city+number");
}

BOOST_AUTO_TEST_CASE(seed_141_a_check_is_about_the_columns_in_its_condition) {
    const auto check = refused<tn::check_violation>(Seat{.row = -1});
    BOOST_TEST(names(check) == "ck_seat_row|seats|");
    BOOST_TEST((check.violates(seats.row) && check.violates(other.row)));
    BOOST_TEST((!check.violates(seats.place) && !check.violates(users.id)));
    const auto length = refused<tn::check_violation>(
        "INSERT INTO seats (row, place, label) VALUES (1, 1, 'much too long')"
    );
    BOOST_TEST(names(length) == "ck_seats_label_length|seats|");
    BOOST_TEST((length.violates(seats.label) && !length.violates(seats.row)));
}

BOOST_AUTO_TEST_CASE(seed_141_a_unique_index_on_an_expression_is_about_its_columns) {
    db.execute(tn::insert_into(seats).values(Seat{.row = 1, .place = 2, .code = "ab"}));
    const auto duplicate = refused<tn::unique_violation>(Seat{.row = 1, .place = 3, .code = "AB"});
    BOOST_TEST(names(duplicate) == "ix_seat_code|seats|");
    BOOST_TEST((duplicate.violates(seats.code) && !duplicate.violates(seats.place)));
}

BOOST_AUTO_TEST_CASE(seed_141_the_table_of_a_check_is_the_one_that_has_it) {
    tn::sqlite_connection plain(db.native_handle());
    plain.run(
        "ATTACH ':memory:' AS \"an \"\"other\"; CREATE TABLE \"an \"\"other\".far (a CONSTRAINT "
        "ck_far CHECK (a > 0)); CREATE TEMP TABLE near (a, CONSTRAINT \"x \"\" y\" CHECK (a > 0))"
    );
    BOOST_TEST(names(refused<tn::check_violation>("INSERT INTO far VALUES (0)")) == "ck_far|far|");
    BOOST_TEST(
        names(refused<tn::check_violation>("INSERT INTO near VALUES (0)")) == "x \" y|near|"
    );

    plain.run("CREATE TABLE one (a CONSTRAINT same CHECK (a > 0));"
              "CREATE TABLE two (a CONSTRAINT same CHECK (a > 0))");
    BOOST_TEST(names(refused<tn::check_violation>("INSERT INTO two VALUES (0)")) == "same||");
    plain.run("CREATE TABLE bare (ck_seat_row CHECK (ck_seat_row > 0))");
    const auto elsewhere = refused<tn::check_violation>("INSERT INTO bare VALUES (0)");
    BOOST_TEST(names(elsewhere) == "ck_seat_row > 0||");
    BOOST_TEST(!elsewhere.violates(seats.row));
}

BOOST_AUTO_TEST_CASE(a_null_is_about_its_column_and_a_foreign_key_about_none_that_is_known) {
    const auto null = refused<tn::not_null_violation>("INSERT INTO users (id) VALUES (9)");
    BOOST_TEST(names(null) == "|users|username");
    BOOST_TEST(null.violates(users.username));
    const auto key = refused<tn::foreign_key_violation>(Seat{.row = 1, .holder = 99});
    BOOST_TEST(names(key) == "||");
    BOOST_TEST(!key.violates(seats.holder));
}

BOOST_AUTO_TEST_CASE(odd_names_of_tables_and_columns_are_told_as_they_are) {
    tn::sqlite_connection plain(db.native_handle());
    plain.run(R"(CREATE TABLE "a.b" ("c, d" UNIQUE, "e.f" UNIQUE, "g""h'" NOT NULL))");
    plain.run(R"(INSERT INTO "a.b" VALUES (1, 2, 3))");
    const auto comma = refused<tn::unique_violation>(R"(INSERT INTO "a.b" VALUES (1, 7, 3))");
    BOOST_TEST(names(comma) == "|a.b|c, d");
    const auto dot = refused<tn::unique_violation>(R"(INSERT INTO "a.b" VALUES (7, 2, 3))");
    BOOST_TEST(names(dot) == "|a.b|e.f");
    const auto quote = refused<tn::not_null_violation>(R"(INSERT INTO "a.b" VALUES (7, 7, NULL))");
    BOOST_TEST(names(quote) == "|a.b|g\"h'");
    plain.run(
        R"(CREATE TABLE t ("a, t.b", "c", UNIQUE ("a, t.b", "c")); INSERT INTO t VALUES (1, 2))"
    );
    BOOST_TEST(names(refused<tn::unique_violation>("INSERT INTO t VALUES (1, 2)")) == "||");
}

BOOST_AUTO_TEST_CASE(a_table_without_a_key_has_its_row_number) {
    tn::sqlite_connection plain(db.native_handle());
    plain.run("CREATE TABLE bare (a); INSERT INTO bare (rowid, a) VALUES (1, 1)");
    const auto row = refused<tn::unique_violation>("INSERT INTO bare (rowid, a) VALUES (1, 1)");
    BOOST_TEST(names(row) == "|bare|rowid");
}

BOOST_AUTO_TEST_CASE(a_foreign_key_that_is_named_is_about_its_columns) {
    const tn::foreign_key_violation named("no", 0, "", {"fk_visit_branch", "visits", {}});
    BOOST_TEST((named.violates(visits.city) && named.violates(visits.number)));
    BOOST_TEST((!named.violates(visits.id) && !named.violates(branches.city)));
    BOOST_TEST(!tn::integrity_error("a trigger").violates(visits.city));
}

BOOST_AUTO_TEST_SUITE_END()
