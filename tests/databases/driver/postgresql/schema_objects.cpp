// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// create_all and drop_all on PostgreSQL.
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <thread>

namespace driver_postgresql_schema_objects {

using namespace postgresql_tests;

/// Two tables that point at each other, and one that points at itself and at one of them.
template <class T> struct team_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "captain", std::int64_t, tn::references_to<"players", "id", tn::deferred>>
        captain;
};
constexpr tn::table<"teams", team_columns, tn::comment<"they play">> teams;
template <class T> struct player_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "team", std::int64_t, tn::references<teams.id>> team;
    tn::column<T, "coach", std::optional<std::int64_t>, tn::references_self<"id">> coach{};
    tn::column<T, "name", tn::text, tn::indexed, tn::comment<"it's his">> name;
};
constexpr tn::table<"players", player_columns> players;
template <class T> struct goal_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "player", std::int64_t, tn::references<players.id>> player;
};
constexpr tn::table<"goals", goal_columns> goals;
constexpr auto league = tn::schema(goals, players, teams);

template <class T> struct entry_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "topic", tn::varchar<20>, tn::indexed> topic;
};
constexpr tn::table<"entries", entry_columns, tn::in_schema<"tenon test diary">> entries;

struct schema_fixture : fixture {
    std::string tables() {
        return sql.column("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = "
                          "current_schema()::regnamespace ORDER BY relname");
    }
};

} // namespace driver_postgresql_schema_objects

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_schema_objects,
    driver_postgresql_schema_objects::schema_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(circles_of_foreign_keys_are_created_and_dropped) {
    db.create_all(league);
    BOOST_TEST(tables() == "goals players teams");
    const std::string keys = "SELECT conname FROM pg_constraint WHERE contype = 'f' AND "
                             "connamespace = current_schema()::regnamespace ORDER BY conname";
    BOOST_TEST(
        sql.column(keys) == "fk_goals_player fk_players_coach fk_players_team fk_teams_captain"
    );
    db.transaction([&](auto& tx) {
        tx.execute(tn::insert_into(teams).set(teams.id = 1, teams.captain = 7));
        tx.execute(
            tn::insert_into(players).set(players.id = 7, players.team = 1, players.name = "A")
        );
    });
    BOOST_TEST(sql.value("SELECT obj_description('teams'::regclass)") == "they play");
    BOOST_TEST(sql.value("SELECT col_description('players'::regclass, 4)") == "it's his");
    db.create_all(league);
    db.drop_all(league);
    BOOST_TEST(tables() == "");
    db.drop_all(league);
}

BOOST_AUTO_TEST_CASE(only_what_is_missing_is_created) {
    sql.execute("CREATE TABLE teams (id bigint PRIMARY KEY, motto text)");
    db.create_all(league);
    BOOST_TEST(tables() == "goals players teams");
    BOOST_TEST(
        sql.value("SELECT count(*) FROM pg_attribute WHERE attrelid = 'teams'::regclass AND "
                  "attname = 'captain'") == "0"
    );
}

BOOST_AUTO_TEST_CASE(all_is_created_or_nothing) {
    sql.execute("CREATE TABLE players (nothing int)");
    BOOST_CHECK_THROW(db.create_all(league), tn::programming_error);
    BOOST_TEST(tables() == "players");
    sql.execute("DROP TABLE players");
    sql.execute("CREATE TABLE tenon_migrations (i int)");
    BOOST_CHECK_THROW(db.create_all(tn::schema(teams, players)), tn::programming_error);
    BOOST_TEST(tables() == "tenon_migrations");
    db.create_all(tn::schema(teams, players), tn::force);
    BOOST_TEST(tables() == "players teams tenon_migrations");
}

BOOST_AUTO_TEST_CASE(a_schema_that_is_missing_is_created_with_its_table) {
    const auto diary = tn::schema(entries);
    db.drop_all(diary);
    db.create_all(diary);
    db.execute(tn::insert_into(entries).values(tn::record<entries>{.topic = "x"}));
    const std::vector<tn::record<entries>> many(30, tn::record<entries>{.topic = "y"});
    db.execute(tn::insert_into(entries).values(many));
    BOOST_TEST(sql.value("SELECT count(*) FROM \"tenon test diary\".entries") == "31");
    db.create_all(diary);
    db.drop_all(diary);
    sql.execute("DROP SCHEMA \"tenon test diary\"");
}

BOOST_AUTO_TEST_CASE(several_programs_may_create_the_same_at_once) {
    std::vector<std::thread> programs;
    std::atomic<int> failures{0};
    for (int i = 0; i != 4; ++i)
        programs.emplace_back([&] {
            try {
                another().create_all(league);
            } catch (const std::exception&) {
                ++failures;
            }
        });
    for (auto& each : programs)
        each.join();
    BOOST_TEST(failures == 0);
    BOOST_TEST(tables() == "goals players teams");
}

BOOST_AUTO_TEST_CASE(tables_are_looked_for_where_they_would_be_created) {
    using driver = tn::detail::driver<tn::postgresql>;
    auto opened = driver::open(schema.url());
    sql.execute("CREATE TABLE here (i int); CREATE VIEW seen AS SELECT 1 AS one");
    BOOST_TEST(driver::has_table(opened, nullptr, "here"));
    BOOST_TEST(driver::has_table(opened, schema.name().c_str(), "here"));
    BOOST_TEST(!driver::has_table(opened, "public", "here"));
    BOOST_TEST(!driver::has_table(opened, nullptr, "seen"));
    BOOST_TEST(!driver::has_table(opened, nullptr, "pg_class"));
}

BOOST_AUTO_TEST_SUITE_END()
