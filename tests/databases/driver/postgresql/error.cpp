// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the server says of an error, as the library tells it: columns by name, values never.
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_errors {

using namespace postgresql_tests;
using namespace tn::literals;
using names = std::vector<std::string>;

template <class T> struct person_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<20>, tn::unique> email;
    tn::column<T, "boss", std::optional<std::int64_t>, tn::references_self<"id">> boss{};
    tn::column<T, "age", std::int32_t> age = 1;
    tn::column<T, "First Name", tn::text> first_name = "";

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::check<"ck_age">(t.age > 0), tn::unique_on<"uq_names">(t.first_name, t.age)};
    }
};
constexpr tn::table<"people", person_columns> people;
using Person = tn::record<people>;

struct people_fixture : fixture {
    people_fixture() {
        db.create_all(tn::schema(people));
        db.execute(tn::insert_into(people).values(Person{.email = "secret@a"}));
    }
    template <class Error> Error error(const Person& person) {
        try {
            db.execute(tn::insert_into(people).values(person));
        } catch (const Error& e) {
            return e;
        }
        throw std::runtime_error("no such error was thrown");
    }
};

} // namespace driver_postgresql_errors

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_errors,
    driver_postgresql_errors::people_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(a_violation_names_constraint_table_and_columns) {
    const auto twice = error<tn::unique_violation>({.email = "secret@a", .age = 2});
    BOOST_TEST(twice.constraint() == "uq_people_email");
    BOOST_TEST(twice.table() == "people");
    BOOST_TEST((twice.columns() == names{"email"}));
    BOOST_TEST((twice.violates(people.email) && !twice.violates(people.age)));
    BOOST_TEST(twice.sqlstate() == "23505");
    BOOST_TEST(!has(twice.what(), "secret"));
    const auto both = error<tn::unique_violation>({.email = "b"});
    BOOST_TEST((both.columns() == names{"First Name", "age"}));
    BOOST_TEST((both.violates(people.first_name) && both.violates(people.age)));
}

BOOST_AUTO_TEST_CASE(checks_and_foreign_keys_are_known_by_the_model) {
    const auto check = error<tn::check_violation>({.email = "b", .age = -7});
    BOOST_TEST((check.constraint() == "ck_age" && check.violates(people.age)));
    BOOST_TEST((!has(check.what(), "-7") && !check.violates(people.email)));
    const auto key = error<tn::foreign_key_violation>({.email = "b", .boss = 77, .age = 2});
    BOOST_TEST((key.violates(people.boss) && !key.violates(people.id)));
    BOOST_TEST(!has(key.what(), "77"));
    db.execute(tn::insert_into(people).values(Person{.email = "b", .boss = 1, .age = 2}));
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::delete_from(people).where(people.id == 1)),
        tn::foreign_key_violation,
        [](const auto& e) { return e.violates(people.boss) && !e.violates(people.id); }
    );
}

BOOST_AUTO_TEST_CASE(null_where_none_may_be_names_the_column) {
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::raw<"INSERT INTO people (email, age) VALUES ('secret', 1)">),
        tn::not_null_violation,
        [](const auto& e) {
            return e.columns() == names{"First Name"} && !has(e.what(), "Failing row");
        }
    );
}

BOOST_AUTO_TEST_CASE(other_errors_are_told_with_their_state_and_text) {
    BOOST_CHECK_EXCEPTION(
        db.all(tn::raw<"SELECT nothing FROM people", int>),
        tn::programming_error,
        [](const auto& e) {
            return e.sqlstate() == "42703" && e.sql() == "SELECT nothing FROM people" &&
                   has(e.what(), "column \"nothing\" does not exist");
        }
    );
    BOOST_CHECK_EXCEPTION(
        db.all(tn::raw<"SELECT :n / 0", int>, "n"_p = 1),
        tn::data_error,
        [](const auto& e) { return e.sqlstate() == "22012"; }
    );
    sql.execute("BEGIN; LOCK TABLE people");
    BOOST_CHECK_THROW(
        db.transaction([&](auto& tx) { tx.execute(tn::raw<"LOCK TABLE people NOWAIT">); }),
        tn::lock_timeout
    );
    sql.execute("ROLLBACK");
}

BOOST_AUTO_TEST_SUITE_END()
