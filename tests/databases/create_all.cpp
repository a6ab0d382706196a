// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// create_all and drop_all on SQLite: what is missing, in the order of the foreign keys.
#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

namespace query_create_all {

namespace tn = tenon;

/// Two tables whose rows need each other: the keys are looked at when the transaction ends.
template <class T> struct team_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "captain", std::int64_t, tn::references_to<"players", "id", tn::deferred>>
        captain;
};
constexpr tn::table<"teams", team_columns> teams;
template <class T> struct player_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "team", std::int64_t, tn::references<teams.id>> team;
    tn::column<T, "name", tn::text, tn::indexed> name;
};
constexpr tn::table<"players", player_columns> players;
template <class T> struct goal_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "player", std::int64_t, tn::references<players.id>> player;
};
constexpr tn::table<"goals", goal_columns> goals;
constexpr auto league = tn::schema(goals, players, teams); // in no order

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "topic", tn::varchar<20>, tn::indexed> topic;
    tn::column<T, "before", std::optional<std::int64_t>, tn::references_self<"id">> before{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::unique_index<"ux_note">(t.topic, t.before)};
    }
};
constexpr tn::table<"notes", note_columns, tn::in_schema<"diary">> notes;
constexpr auto attached = tn::schema(notes);

struct fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");

    std::string plain(const std::string& sql) {
        return store::joined(store::plain_rows(db.native_handle(), sql));
    }
    void run(const char* sql) {
        BOOST_TEST_REQUIRE(
            sqlite3_exec(db.native_handle(), sql, nullptr, nullptr, nullptr) == SQLITE_OK
        );
    }
    std::string names() { return plain("SELECT name FROM sqlite_schema ORDER BY rowid"); }
};

} // namespace query_create_all

BOOST_FIXTURE_TEST_SUITE(query_create_all, query_create_all::fixture)

BOOST_AUTO_TEST_CASE(seed_057_tables_are_created_in_the_order_of_their_foreign_keys) {
    db.create_all(league);
    const std::string made = names();
    BOOST_TEST(made.find("players|") < made.find("goals|"));
    BOOST_TEST(made.find("ix_players_name|") != std::string::npos);
    db.drop_all(league);
    BOOST_TEST(names().empty());
}

BOOST_AUTO_TEST_CASE(seed_057_rows_that_need_each_other_are_stored_in_one_transaction) {
    db.create_all(league);
    const auto add = [&](std::int64_t captain) {
        db.transaction([&](tn::transaction& tx) {
            tx.execute(tn::insert_into(teams).set(teams.id = 1, teams.captain = captain));
            tx.execute(
                tn::insert_into(players).set(players.id = 7, players.team = 1, players.name = "Ann")
            );
        });
    };
    BOOST_CHECK_THROW(add(8), tn::foreign_key_violation);
    BOOST_TEST(plain("SELECT count(*) FROM teams") == "0|\n");
    BOOST_CHECK_NO_THROW(add(7));
    db.drop_all(league);
    BOOST_TEST(names().empty());
}

BOOST_AUTO_TEST_CASE(seed_058_only_what_is_missing_is_created) {
    run("CREATE TABLE teams (id INTEGER PRIMARY KEY, motto TEXT);"
        "INSERT INTO teams VALUES (4, 'on')");
    db.create_all(league);
    BOOST_TEST(
        plain("SELECT sql FROM sqlite_schema WHERE name = 'teams'") ==
        "CREATE TABLE teams (id INTEGER PRIMARY KEY, motto TEXT)|\n"
    );
    BOOST_TEST(plain("SELECT * FROM teams") == "4|on|\n");
    BOOST_TEST(names().find("goals|") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(seed_058_an_altered_table_is_left_alone) {
    db.create_all(league);
    run("DROP INDEX ix_players_name; ALTER TABLE players DROP COLUMN name;"
        "ALTER TABLE players ADD COLUMN number INTEGER; DROP TABLE goals");
    const std::string altered = plain("SELECT sql FROM sqlite_schema WHERE name = 'players'");
    db.create_all(league);
    BOOST_TEST(plain("SELECT sql FROM sqlite_schema WHERE name = 'players'") == altered);
    BOOST_TEST(names().find("ix_players_name") == std::string::npos);
    BOOST_TEST(names().find("goals|") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(seed_059_a_schema_is_one_value_of_all_tables) {
    const auto same = tn::schema(teams, players, goals);
    db.create_all(same);
    const std::string first = names();
    db.drop_all(league); // the same tables
    db.create_all(league);
    BOOST_TEST(plain("SELECT count(*) FROM sqlite_schema WHERE type = 'table'") == "3|\n");
    BOOST_TEST(first.size() == names().size());
}

BOOST_AUTO_TEST_CASE(seed_060_databases_are_values_without_global_state) {
    const auto make = [](const std::string& where) {
        auto made = tn::connect<tn::sqlite>(where);
        made.create_all(league);
        return made;
    };
    const temporary_directory directory;
    auto testing = make("sqlite:///:memory:");
    auto production = make(directory.url("app.db"));
    testing.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(teams).set(teams.id = 1, teams.captain = 2));
        tx.execute(
            tn::insert_into(players).set(players.id = 2, players.team = 1, players.name = "A")
        );
    });
    BOOST_TEST(testing.scalar(tn::select(tn::count()).from(teams)) == 1);
    BOOST_TEST(production.scalar(tn::select(tn::count()).from(teams)) == 0);
}

BOOST_AUTO_TEST_CASE(seed_061_a_database_with_migrations_is_not_created_by_mistake) {
    run("CREATE TABLE tenon_migrations (id TEXT PRIMARY KEY)");
    BOOST_CHECK_EXCEPTION(
        db.create_all(league),
        tn::programming_error,
        [](const tn::programming_error& e) {
            return std::string_view(e.what()).starts_with(
                "tenon::create_all: the database has migrations"
            );
        }
    );
    BOOST_TEST(names() == "tenon_migrations|\nsqlite_autoindex_tenon_migrations_1|\n");
    BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
    db.create_all(league, tn::force);
    BOOST_TEST(names().find("goals|") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tables_and_indexes_are_created_in_an_attached_database) {
    run("ATTACH ':memory:' AS diary; CREATE TABLE notes (other)");
    db.create_all(attached);
    db.create_all(attached);
    BOOST_TEST(
        plain("SELECT name FROM diary.sqlite_schema WHERE type = 'index' ORDER BY name") ==
        "ix_notes_topic|\nux_note|\n"
    );
    db.execute(tn::insert_into(notes).set(notes.topic = "t", notes.before = std::nullopt));
    db.execute(tn::insert_into(notes).set(notes.topic = "u", notes.before = 1));
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(notes).set(notes.topic = "v", notes.before = 9)),
        tn::foreign_key_violation
    );
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(notes)) == 2);
    db.drop_all(attached);
    BOOST_TEST(plain("SELECT name FROM diary.sqlite_schema").empty());
    BOOST_TEST(names() == "notes|\n", "the table of that name elsewhere is there still");
}

BOOST_AUTO_TEST_CASE(tables_of_one_name_in_two_schemas_are_two) {
    run("ATTACH ':memory:' AS diary");
    constexpr tn::table<"notes", note_columns> own;
    constexpr auto both = tn::schema(own, notes);
    db.create_all(both);
    db.execute(tn::insert_into(notes).set(notes.topic = "t", notes.before = std::nullopt));
    db.execute(tn::insert_into(notes).set(notes.topic = "u", notes.before = 1));
    BOOST_CHECK_THROW( // to a note of the other table
        db.execute(tn::insert_into(own).set(own.topic = "v", own.before = 2)),
        tn::foreign_key_violation
    );
    db.execute(tn::insert_into(own).set(own.topic = "a", own.before = std::nullopt));
    db.execute(tn::insert_into(own).set(own.topic = "b", own.before = 1));
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(notes)) == 2);
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(own)) == 2);
    db.drop_all(both);
    BOOST_TEST(plain("SELECT name FROM diary.sqlite_schema").empty());
    BOOST_TEST(names().empty());
}

BOOST_AUTO_TEST_SUITE_END()
