// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Raw statements that give no rows, and how many rows they changed.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_execute_raw {
using namespace store;
} // namespace database_execute_raw

BOOST_FIXTURE_TEST_SUITE(database_execute_raw, database_execute_raw::fixture)

BOOST_AUTO_TEST_CASE(seed_166_rows_that_were_changed_are_counted) {
    BOOST_TEST(
        db.execute(
            tn::raw<"INSERT INTO branches VALUES (:city, 1, :name), (:city, 2, :name)">,
            "name"_p = std::string("new"),
            "city"_p = "Ulm"
        ) == 2
    );
    BOOST_TEST(
        db.execute(
            tn::raw<"UPDATE branches SET name = :n WHERE city = :c">, "n"_p = "x", "c"_p = "Ulm"
        ) == 2
    );
    BOOST_TEST(db.execute(tn::raw<"DELETE FROM branches WHERE city = :c">, "c"_p = "Ulm") == 2);
    BOOST_TEST(db.execute(tn::raw<"DELETE FROM branches WHERE city = :c">, "c"_p = "Ulm") == 0);
#ifndef TENON_LAW_MARIADB // which has no WITH before an UPDATE
    BOOST_TEST(
        db.execute(tn::raw<"WITH old(id) AS (SELECT 1) UPDATE orders SET quantity = 9"
                           " WHERE id IN (SELECT id FROM old)">) == 1
    );
#endif
}

BOOST_AUTO_TEST_CASE(other_statements_change_no_rows) {
    BOOST_TEST(db.execute(tn::raw<"UPDATE orders SET quantity = quantity + 1">) == 5);
    BOOST_TEST(db.execute(tn::raw<"CREATE TABLE notes (id INTEGER, body TEXT)">) == 0);
    BOOST_TEST(db.execute(tn::raw<"DROP TABLE notes">) == 0);
}

#ifndef TENON_LAW_POSTGRESQL // whose triggers call functions
BOOST_AUTO_TEST_CASE(a_trigger_is_one_statement_and_its_changes_are_its_own) {
    db.execute(tn::raw<"CREATE TRIGGER copy AFTER UPDATE ON orders FOR EACH ROW BEGIN"
                       " UPDATE users SET age = age + 1; UPDATE users SET age = age - 1; END;">);
    BOOST_TEST(
        db.execute(tn::raw<"UPDATE orders SET quantity = 0 WHERE id = :id">, "id"_p = 1) == 1
    );
    BOOST_TEST(db.scalar(tn::raw<"SELECT age FROM users WHERE id = 1", int>) == 17);
}
#endif

BOOST_AUTO_TEST_CASE(an_argument_may_be_null) {
    db.execute(
        tn::raw<"UPDATE users SET bio = :bio, score = :score WHERE id = 1">,
        "bio"_p = std::optional<std::string>(),
        "score"_p = std::optional<double>(4.5)
    );
    const User ann = *db.get(users, 1);
    BOOST_TEST(!ann.bio.has_value());
    BOOST_TEST(ann.score == 4.5);
}

BOOST_AUTO_TEST_CASE(what_a_constraint_refuses_is_told_and_the_statement_can_run_again) {
    const auto insert = tn::raw<"INSERT INTO branches VALUES (:city, 1, 'b')">;
    for (int round = 0; round != 2; ++round)
        BOOST_CHECK_THROW(db.execute(insert, "city"_p = "Aix"), tn::unique_violation);
    BOOST_TEST(db.execute(insert, "city"_p = "Cork") == 1);
}

BOOST_AUTO_TEST_CASE(a_value_that_can_not_be_bound_leaves_the_statement_free) {
    const auto update = tn::raw<"UPDATE users SET born = :born WHERE id = 1">;
    const auto day_after = tn::detail::last_date + std::chrono::days{1};
    BOOST_CHECK_THROW(db.execute(update, "born"_p = day_after), std::range_error);
    BOOST_TEST(db.execute(update, "born"_p = tn::detail::last_date) == 1);
}

#ifndef TENON_LAW_MARIADB // which tells of rows only when it has run
BOOST_AUTO_TEST_CASE(rows_that_nobody_would_read_are_refused_before_the_statement_runs) {
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::raw<
                   "DELETE FROM branches WHERE number = 1 AND city = 'Aix' RETURNING city">),
        tn::programming_error,
        [](const auto& e) {
            return std::string(e.what()).starts_with(
                "tenon: the statement gives 1 column; name the types and run it by all()"
            );
        }
    );
    BOOST_TEST(db.scalar(tn::raw<"SELECT count(*) FROM branches", int>) == 3);
    const auto removed =
        db.all(tn::raw<
               "DELETE FROM branches WHERE number = 1 AND city = 'Aix' RETURNING city",
               std::string>);
    BOOST_TEST(removed.size() == 1U);
}
#endif

BOOST_AUTO_TEST_CASE(hooks_see_the_text_and_the_count) {
    std::vector<std::string> said;
    db.on_after_execute([&](const tn::statement_event& event) {
        said.push_back(std::string(event.sql) + ' ' + std::to_string(event.rows));
    });
    db.execute(tn::raw<"UPDATE orders SET quantity = :n;">, "n"_p = 2);
    const std::vector<std::string> expected{law::spelt("UPDATE orders SET quantity = ? 5")};
    BOOST_TEST(said == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
