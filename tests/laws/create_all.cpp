// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// create_all and drop_all: what is missing, in the order of the foreign keys, with all that the
// declarations say.
#include "law_database.hpp"

#include <boost/test/unit_test.hpp>

namespace query_create_all {

namespace tn = tenon;

enum class state { open, shut };

/// Two tables whose keys point at each other.
template <class T> struct team_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "captain", std::optional<std::int64_t>, tn::references_to<"players", "id">>
        captain{};
};
constexpr tn::table<"teams", team_columns> teams;
template <class T> struct player_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "team", std::int64_t, tn::references<teams.id>> team;
    tn::column<T, "name", tn::varchar<40>, tn::indexed> name;
};
constexpr tn::table<"players", player_columns> players;
template <class T> struct goal_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "player", std::int64_t, tn::references<players.id>> player;
};
constexpr tn::table<"goals", goal_columns> goals;
constexpr auto league = tn::schema(goals, players, teams); // in no order

constexpr auto doubled = [](const auto& t) { return t.number * tn::lit<2>; };

/// What a declaration may say, but for keys.
template <class T> struct ticket_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "number", std::int32_t, tn::comment<"it's printed">> number;
    tn::column<T, "twice", std::int32_t, tn::generated<doubled>> twice{};
    tn::column<T, "code", tn::varchar<8>> code;
    tn::column<T, "now", state> now;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_index<"ux_ticket_code">(t.code, t.number),
            tn::check<"ck_ticket_number">(t.number > 0)};
    }
};
constexpr tn::table<"tickets", ticket_columns> tickets;

} // namespace query_create_all

template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<query_create_all::state>{
    "open", "it's shut"};

namespace query_create_all {

struct fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    std::string tables() {
        return law::plain(
            db,
            law::said{
                .standard = "SELECT table_name FROM information_schema.tables"
                            " WHERE table_schema = current_schema() ORDER BY 1",
                .sqlite = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1",
                .mariadb = "SELECT table_name FROM information_schema.tables"
                           " WHERE table_schema = database() ORDER BY 1"}
        );
    }
    std::string indexes() {
        return law::plain(
            db,
            law::said{
                .standard = "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
                            " AND indexname LIKE '_x%' ORDER BY 1",
                .sqlite = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE '_x%'"
                          " ORDER BY 1",
                .mariadb = "SELECT DISTINCT index_name FROM information_schema.statistics"
                           " WHERE table_schema = database() AND index_name LIKE '_x%' ORDER BY 1"}
        );
    }
    /// Whether the database refuses a text.
    bool refuses(const std::string& sql) {
        try {
            law::run(db, sql);
        } catch (const std::runtime_error&) {
            return true;
        }
        return false;
    }
};

} // namespace query_create_all

BOOST_FIXTURE_TEST_SUITE(query_create_all, query_create_all::fixture)

BOOST_AUTO_TEST_CASE(seed_057_tables_are_created_in_the_order_of_their_foreign_keys) {
    db.create_all(league);
    BOOST_TEST(tables() == "goals|\nplayers|\nteams|\n");
    BOOST_TEST(indexes() == "ix_players_name|\n");
    db.execute(tn::insert_into(teams).set(teams.id = 1));
    db.execute(tn::insert_into(players).set(players.id = 7, players.team = 1, players.name = "A"));
    db.execute(tn::update(teams).set(teams.captain = 7).where(teams.id == 1));
    BOOST_CHECK_THROW(
        db.execute(tn::update(teams).set(teams.captain = 8).where(teams.id == 1)),
        tn::foreign_key_violation
    );
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(goals).set(goals.player = 8)), tn::foreign_key_violation
    );
    db.drop_all(league);
    BOOST_TEST(tables().empty());
}

BOOST_AUTO_TEST_CASE(seed_058_only_what_is_missing_is_created) {
    law::run(db, "CREATE TABLE teams (id BIGINT PRIMARY KEY, motto VARCHAR(9))");
    law::run(db, "INSERT INTO teams VALUES (4, 'on')");
    db.create_all(league);
    BOOST_TEST(law::plain(db, "SELECT * FROM teams") == "4|on|\n");
    BOOST_TEST(tables() == "goals|\nplayers|\nteams|\n");
    BOOST_TEST(refuses("INSERT INTO players VALUES (1, 5, 'x')"));
}

BOOST_AUTO_TEST_CASE(seed_058_an_altered_table_is_left_alone) {
    db.create_all(league);
    law::run(
        db,
        law::said{
            .standard = "DROP INDEX ix_players_name",
            .mariadb = "DROP INDEX ix_players_name ON players"}
    );
    law::run(db, "ALTER TABLE players ADD COLUMN shirt INTEGER");
    law::run(db, "DROP TABLE goals");
    db.create_all(league);
    BOOST_TEST(indexes().empty());
    BOOST_TEST(!refuses("SELECT shirt FROM players"));
    BOOST_TEST(tables() == "goals|\nplayers|\nteams|\n");
}

BOOST_AUTO_TEST_CASE(seed_059_a_schema_is_one_value_of_all_tables) {
    db.create_all(tn::schema(teams, players, goals));
    db.create_all(league); // the same tables
    db.drop_all(league);
    db.drop_all(league);
    BOOST_TEST(tables().empty());
}

BOOST_AUTO_TEST_CASE(seed_061_a_database_with_migrations_is_not_created_by_mistake) {
    law::run(db, "CREATE TABLE tenon_migrations (id VARCHAR(20) PRIMARY KEY)");
    BOOST_CHECK_EXCEPTION(
        db.create_all(league),
        tn::programming_error,
        [](const tn::programming_error& e) {
            return std::string_view(e.what()).starts_with(
                "tenon::create_all: the database has migrations"
            );
        }
    );
    BOOST_TEST(tables() == "tenon_migrations|\n");
    db.create_all(league, tn::force);
    BOOST_TEST(tables() == "goals|\nplayers|\nteams|\ntenon_migrations|\n");
}

BOOST_AUTO_TEST_CASE(all_that_a_declaration_says_holds) {
    db.create_all(tn::schema(tickets));
    db.create_all(tn::schema(tickets));
    BOOST_TEST(indexes() == "ux_ticket_code|\n");
    const auto add = [&](std::int32_t number, const char* code) {
        return tn::insert_into(tickets).set(
            tickets.number = number, tickets.code = code, tickets.now = state::shut
        );
    };
    db.execute(add(4, "a"));
    BOOST_TEST(law::plain(db, "SELECT * FROM tickets") == "1|4|8|a|it's shut|\n");
    BOOST_TEST(db.get(tickets, 1)->twice == 8);
    BOOST_CHECK_THROW(db.execute(add(4, "a")), tn::unique_violation);
    BOOST_CHECK_THROW(db.execute(add(0, "b")), tn::check_violation);
    db.execute(add(4, "A"));
    BOOST_TEST(refuses("UPDATE tickets SET now = 'gone'"));
    BOOST_TEST(refuses("UPDATE tickets SET now = NULL"));
    BOOST_TEST(refuses("UPDATE tickets SET code = '123456789' WHERE number = 4"));
    if (!law::on_sqlite)
        BOOST_TEST(
            law::plain(
                db,
                law::said{
                    .standard = "SELECT col_description('tickets'::regclass, 2)",
                    .mariadb = "SELECT column_comment FROM information_schema.columns WHERE"
                               " table_schema = database() AND column_name = 'number'"}
            ) == "it's printed|\n"
        );
    db.drop_all(tn::schema(tickets));
    BOOST_TEST(tables().empty());
}

BOOST_AUTO_TEST_SUITE_END()
