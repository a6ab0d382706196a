// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Constraints and indexes of tables that stand in a schema.
#include "plain_sqlite.hpp"

#include <boost/test/unit_test.hpp>

namespace query_constraint_ddl {

namespace tn = tenon;

template <class T> struct clerk_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "boss", std::optional<std::int64_t>, tn::references_self<"id">> boss{};
    tn::column<T, "desk", std::optional<std::int64_t>, tn::references_to<"desks", "id">> desk{};
    tn::column<T, "name", tn::varchar<80>, tn::indexed> name;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::unique_index<"ux_clerk_desk">(t.desk)};
    }
};
constexpr tn::table<"clerks", clerk_columns, tn::in_schema<"office">> clerks;

template <class T> struct desk_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "clerk", std::int64_t, tn::references<clerks.id>> clerk;
};
constexpr tn::table<"desks", desk_columns, tn::in_schema<"office">> desks;
constexpr tn::table<"desks", desk_columns> desks_elsewhere;

constexpr bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

// SQLite has the schema of an index at its name
static_assert(
    tn::sql<tn::sqlite>(tn::create_indexes(clerks).if_not_exists()) ==
    R"(CREATE INDEX IF NOT EXISTS "office"."ix_clerks_name" ON "clerks" ("name");)"
    R"(CREATE UNIQUE INDEX IF NOT EXISTS "office"."ux_clerk_desk" ON "clerks" ("desk");)"
);
static_assert(
    tn::sql<tn::postgresql>(tn::create_indexes(clerks)) ==
    R"(CREATE INDEX "ix_clerks_name" ON "office"."clerks" ("name");)"
    R"(CREATE UNIQUE INDEX "ux_clerk_desk" ON "office"."clerks" ("desk");)"
);
static_assert(
    tn::sql<tn::mysql>(tn::create_indexes(clerks)) ==
    "CREATE INDEX `ix_clerks_name` ON `office`.`clerks` (`name`);"
    "CREATE UNIQUE INDEX `ux_clerk_desk` ON `office`.`clerks` (`desk`);"
);

// a text without a length has a default in parentheses on MySQL, and one with a length has none
template <class T> struct label_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "short", tn::varchar<9>, tn::server_default<"it's">> short_text;
    tn::column<T, "long", tn::text, tn::server_default<"it's">> long_text;
};
constexpr tn::table<"labels", label_columns> labels;
constexpr std::string_view labels_on_mysql = tn::sql<tn::mysql>(tn::create_table(labels));
static_assert(has(labels_on_mysql, "`short` VARCHAR(9) NOT NULL DEFAULT 'it''s'"));
static_assert(has(labels_on_mysql, "`long` LONGTEXT NOT NULL DEFAULT ('it''s')"));
constexpr std::string_view labels_on_mariadb = tn::sql<tn::mariadb>(tn::create_table(labels));
static_assert(has(labels_on_mariadb, "`long` LONGTEXT NOT NULL DEFAULT 'it''s'"));

// a target without a schema of its own is in the schema of the key's table
constexpr std::string_view in_postgresql = tn::sql<tn::postgresql>(tn::create_table(clerks));
static_assert(has(in_postgresql, R"(REFERENCES "office"."clerks" ("id"))"));
static_assert(has(in_postgresql, R"(REFERENCES "office"."desks" ("id"))"));
static_assert(
    has(tn::sql<tn::postgresql>(tn::create_table(desks_elsewhere)),
        R"(REFERENCES "office"."clerks" ("id"))")
);
constexpr std::string_view in_sqlite = tn::sql<tn::sqlite>(tn::create_table(clerks));
static_assert(has(in_sqlite, R"(REFERENCES "clerks" ("id"))"));
static_assert(has(in_sqlite, R"(REFERENCES "desks" ("id"))"));
static_assert(has(tn::sql<tn::sqlite>(tn::create_table(desks)), R"(REFERENCES "clerks" ("id"))"));

} // namespace query_constraint_ddl

BOOST_AUTO_TEST_SUITE(query_constraint_ddl)

BOOST_AUTO_TEST_CASE(sqlite_takes_tables_and_indexes_of_an_attached_database) {
    plain_sqlite::database db;
    db.execute("ATTACH ':memory:' AS office");
    db.execute(std::string(tn::sql<tn::sqlite>(tn::create_table(clerks))));
    db.execute(std::string(tn::sql<tn::sqlite>(tn::create_table(desks))));
    BOOST_CHECK_NO_THROW(db.execute(std::string(tn::sql<tn::sqlite>(tn::create_indexes(clerks)))));
    BOOST_TEST(db.rows(tn::select(clerks.id).from(clerks)).empty());
}

BOOST_AUTO_TEST_SUITE_END()
