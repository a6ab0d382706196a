// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Hostile texts, violated constraints and other bad input: told exactly, and nothing else is changed.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace bad_input {

using namespace store;

const std::vector<std::string> hostile{
    "'",
    "''; DROP TABLE users; --",
    "\"; DELETE FROM users WHERE \"1\"=\"1",
    "`; --",
    "\\",
    "\\'",
    "/* */ --",
    "%",
    "_",
    "%' OR '1'='1",
    "?",
    "$1",
    ":name",
    "",
    " ",
    "\n\r\t",
    "NULL",
    std::string("a\0b'; --", 8),
    std::string("\0", 1),
    "\xFF\xFE",
    "\xC3",
    "\xED\xA0\x80",
    "\xF0\x9F\x98\x80",
    "M\xC3\xBCnchen \xE6\x9D\xB1\xE4\xBA\xAC",
    std::string(100'000, '\''),
};

struct hostile_fixture : fixture {
    std::string untouched = state();

    /// All that is in the other tables, and the names of all tables.
    std::string state() {
        return joined(plain_rows(db.native_handle(), "SELECT name, sql FROM sqlite_schema")) +
               joined(plain_rows(db.native_handle(), "SELECT * FROM orders")) +
               joined(plain_rows(db.native_handle(), "SELECT * FROM users WHERE id < 5"));
    }
    std::size_t number_of_users() {
        return static_cast<std::size_t>(db.scalar(tn::select(tn::count()).from(users)));
    }
    ~hostile_fixture() { BOOST_TEST((state() == untouched)); }
};

} // namespace bad_input

BOOST_FIXTURE_TEST_SUITE(bad_input, bad_input::hostile_fixture)

BOOST_AUTO_TEST_CASE(hostile_texts_are_stored_byte_for_byte) {
    std::vector<User> records;
    for (std::size_t i = 0; i != hostile.size(); ++i)
        records.push_back({.username = std::to_string(i) + "-user", .bio = hostile[i]});
    db.execute(tn::insert_into(users).values(records));
    const auto all =
        db.all(tn::select(users.bio).from(users).where(users.id > 4).order_by(users.id));
    BOOST_TEST_REQUIRE(all.size() == hostile.size());
    for (std::size_t i = 0; i != hostile.size(); ++i)
        BOOST_TEST((all[i].c1 == hostile[i]), "text number " << i);
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_found_as_values_patterns_and_in_lists) {
    std::vector<User> records;
    for (std::size_t i = 0; i != hostile.size(); ++i)
        records.push_back({.username = std::to_string(i) + "-user", .bio = hostile[i]});
    db.execute(tn::insert_into(users).values(records));
    const auto sought = tn::select(users.id).from(users).where(users.id > 4);
    for (std::size_t i = 0; i != hostile.size(); ++i) {
        const std::string& text = hostile[i];
        const auto id = static_cast<std::int64_t>(i) + 5;
        BOOST_TEST_CONTEXT("text number " << i) {
            BOOST_TEST(db.scalar(sought.where(users.bio == text)) == id);
            BOOST_TEST(
                db.scalar(sought.where(users.bio == tn::param<"text">), "text"_p = text) == id
            );
            BOOST_TEST(db.scalar(sought.where(users.bio == tn::if_set(std::optional(text)))) == id);
            BOOST_TEST(db.scalar(sought.where(users.bio.in(std::vector{text}))) == id);
            BOOST_TEST(db.scalar(sought.where(users.bio.in(text, "no such text"))) == id);
            tn::any_query<tn::detail::row_of<std::remove_const_t<decltype(sought)>>> any = sought;
            any.where(users.bio == text);
            BOOST_TEST(db.scalar(any) == id);
        }
    }
    BOOST_TEST(db.all(sought.where(users.bio.in(hostile))).size() == hostile.size());
    BOOST_TEST(db.all(sought.where(users.bio.not_in(hostile))).empty());
}

BOOST_AUTO_TEST_CASE(what_is_sought_in_texts_is_no_pattern) {
    std::vector<User> records;
    for (std::size_t i = 0; i != hostile.size(); ++i)
        records.push_back({.username = std::to_string(i) + "-user", .bio = hostile[i]});
    db.execute(tn::insert_into(users).values(records));
    for (const char* part : {"%", "_", "'", "\\", "\\'", "%' OR '1'='1", "--", "\xC3\xBC"}) {
        std::size_t containing = 0;
        std::size_t starting = 0;
        for (const std::string& text : hostile) {
            if (text.size() > 1000 || text.find('\0') != text.npos)
                continue;
            containing += text.find(part) != text.npos;
            starting += text.starts_with(part);
        }
        const auto sought = tn::select(users.id).from(users).where(
            users.id > 4, tn::length(users.bio) < 1000, users.id != 22, users.id != 23
        );
        BOOST_TEST_CONTEXT(part) {
            BOOST_TEST(db.all(sought.where(users.bio.contains(part))).size() == containing);
            BOOST_TEST(db.all(sought.where(users.bio.starts_with(part))).size() == starting);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_violated_unique_constraint_is_told) {
    const User record{.username = "Ann"};
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(users).values(record)),
        tn::unique_violation,
        [](const tn::unique_violation& e) {
            return e.code() == SQLITE_CONSTRAINT_UNIQUE && e.sql().starts_with("INSERT INTO") &&
                   std::string_view(e.what()).find("users.username") != std::string_view::npos;
        }
    );
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(users).values(User{.id = 1, .username = "new"}).with_identity()),
        tn::unique_violation,
        [](const tn::unique_violation& e) { return e.code() == SQLITE_CONSTRAINT_PRIMARYKEY; }
    );
    BOOST_TEST(number_of_users() == 4U);
}

BOOST_AUTO_TEST_CASE(a_violated_foreign_key_is_told) {
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(orders).values(Order{.user_id = 99})),
        tn::foreign_key_violation,
        [](const tn::foreign_key_violation& e) {
            return e.code() == SQLITE_CONSTRAINT_FOREIGNKEY && !e.sql().empty();
        }
    );
}

BOOST_AUTO_TEST_CASE(violated_checks_are_told) {
    sqlite3_exec(
        db.native_handle(),
        "CREATE TRIGGER t BEFORE INSERT ON orders WHEN NEW.quantity = 666 BEGIN"
        " SELECT RAISE(ABORT, 'no such quantity'); END;",
        nullptr,
        nullptr,
        nullptr
    );
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(orders).values(Order{.user_id = 1, .quantity = 666})),
        tn::integrity_error,
        [](const tn::integrity_error& e) {
            return std::string_view(e.what()).find("no such quantity") != std::string_view::npos;
        }
    );
    sqlite3_exec(db.native_handle(), "DROP TRIGGER t", nullptr, nullptr, nullptr);
}

BOOST_AUTO_TEST_CASE(a_range_that_fails_in_the_middle_stores_nothing) {
    for (const std::size_t bad :
         {std::size_t{0}, std::size_t{15}, std::size_t{16}, std::size_t{39}}) {
        std::vector<User> records;
        for (std::size_t i = 0; i != 40; ++i)
            records.push_back({.username = i == bad ? "Ann" : "u" + std::to_string(i)});
        BOOST_CHECK_THROW(db.execute(tn::insert_into(users).values(records)), tn::unique_violation);
        BOOST_TEST(number_of_users() == 4U);
        BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1, "no transaction is left open");
        records[bad].username = std::string(81, 'x');
        BOOST_CHECK_THROW(db.execute(tn::insert_into(users).values(records)), tn::value_error);
        BOOST_TEST(number_of_users() == 4U);
    }
}

BOOST_AUTO_TEST_CASE(a_range_that_fails_in_a_transaction_takes_nothing_else_along) {
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(User{.username = "before"}));
        std::vector<User> records(20, User{.username = "twice"});
        BOOST_CHECK_THROW(tx.execute(tn::insert_into(users).values(records)), tn::unique_violation);
        tx.execute(tn::insert_into(users).values(User{.username = "behind"}));
        tx.commit();
    }
    same(
        tn::select(users.username).from(users).where(users.id > 4).order_by(users.id),
        "SELECT 'before' UNION ALL SELECT 'behind'"
    );
}

BOOST_AUTO_TEST_CASE(sql_that_does_not_hold_any_more_is_told_with_its_text) {
    sqlite3_exec(
        db.native_handle(), "ALTER TABLE visits RENAME TO elsewhere", nullptr, nullptr, nullptr
    );
    BOOST_CHECK_EXCEPTION(
        (void)db.all(tn::select(visits.id).from(visits)),
        tn::programming_error,
        [](const tn::programming_error& e) {
            return e.code() == SQLITE_ERROR && e.sql() == R"(SELECT "visits"."id" FROM "visits")" &&
                   std::string_view(e.what()).find("no such table: visits") !=
                       std::string_view::npos;
        }
    );
    sqlite3_exec(
        db.native_handle(), "ALTER TABLE elsewhere RENAME TO visits", nullptr, nullptr, nullptr
    );
    BOOST_TEST(db.all(tn::select(visits.id).from(visits)).size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_parameter_out_of_range_is_refused) {
    const auto by_age = tn::select(users.id).from(users).where(users.age == tn::param<"age">);
    std::int64_t large = 5'000'000'000;
    BOOST_CHECK_THROW((void)db.all(by_age, "age"_p = large), tn::value_error);
    BOOST_TEST(db.all(by_age, "age"_p = 40).size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
