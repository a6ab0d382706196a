// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/02-schema.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

namespace the_tutorial_on_schemas {

//[table
template <class T> struct country_columns {
    tn::column<T, "code", tn::varchar<2>, tn::primary_key> code;
    tn::column<T, "name", tn::varchar<60>, tn::unique> name;
    tn::column<T, "capital", std::optional<std::int64_t>, tn::references_to<"cities", "id">>
        capital{};
};
inline constexpr tn::table<"countries", country_columns> countries;

template <class T> struct city_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "country", tn::varchar<2>, tn::references<countries.code>> country;
    tn::column<T, "name", tn::varchar<60>, tn::indexed> name;
    tn::column<T, "since", std::int32_t, tn::server_default<0>> since = 0;
};
inline constexpr tn::table<"cities", city_columns> cities;

inline constexpr auto atlas = tn::schema(cities, countries); // in any order
//]
using City = tn::record<cities>;

//[ddl
constexpr auto create_cities = tn::create_table(cities);
static_assert(
    tn::sql<tn::sqlite>(create_cities) ==
    R"(CREATE TABLE "cities" ("id" INTEGER PRIMARY KEY, "country" VARCHAR(2) NOT NULL, )"
    R"("name" VARCHAR(60) NOT NULL, "since" INTEGER NOT NULL DEFAULT 0, )"
    R"(CONSTRAINT "ck_cities_country_length" CHECK (length("country") <= 2), )"
    R"(CONSTRAINT "ck_cities_name_length" CHECK (length("name") <= 60), )"
    R"(CONSTRAINT "fk_cities_country" FOREIGN KEY ("country") REFERENCES "countries" ("code")))"
);
static_assert(
    tn::sql<tn::mysql>(create_cities) ==
    "CREATE TABLE `cities` (`id` BIGINT NOT NULL AUTO_INCREMENT, `country` VARCHAR(2) NOT NULL, "
    "`name` VARCHAR(60) NOT NULL, `since` INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (`id`), "
    "CONSTRAINT `fk_cities_country` FOREIGN KEY (`country`) REFERENCES `countries` (`code`)) "
    "CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin"
);
static_assert(
    tn::sql<tn::sqlite>(tn::create_indexes(cities)) ==
    R"(CREATE INDEX "ix_cities_name" ON "cities" ("name");)"
);
//]

//[make_database
/// What main() calls with the URL of its settings, and each test with a database in memory.
tn::database<tn::sqlite> open_atlas(const std::string& url) {
    auto db = tn::connect<tn::sqlite>(url);
    db.create_all(atlas);
    return db;
}
//]

} // namespace the_tutorial_on_schemas

BOOST_AUTO_TEST_SUITE(the_tutorial_on_schemas)

BOOST_AUTO_TEST_CASE(a_schema_is_created_in_order) {
    //[create
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(atlas); // what is missing, in one transaction
    db.create_all(atlas); // nothing is missing
    db.drop_all(atlas);   // and the data is gone
    //]
    BOOST_TEST(tn::sql<tn::sqlite>(tn::create_table(cities).if_not_exists())
                   .starts_with("CREATE TABLE IF NOT"));
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::drop_table(cities).if_exists()) ==
        R"(DROP TABLE IF EXISTS "cities")"
    );
}

BOOST_AUTO_TEST_CASE(seed_058_a_table_that_is_there_is_left_alone) {
    //[left_alone
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.execute(tn::raw<"CREATE TABLE cities (id INTEGER PRIMARY KEY, name TEXT)">); // an old one
    db.create_all(atlas); // "countries" is missing and is made; "cities" stays what it is

    BOOST_CHECK_THROW((void)db.all(tn::select(cities).from(cities)), tn::programming_error);
    //]
    auto older = tn::connect<tn::sqlite>("sqlite:///:memory:");
    older.execute(tn::raw<"CREATE TABLE cities (id INTEGER PRIMARY KEY)">);
    older.create_all(atlas); // no index on a "name" that is not there
    BOOST_TEST(
        older.scalar(tn::raw<
                     "SELECT count(*) FROM sqlite_schema WHERE tbl_name = 'cities'",
                     std::int64_t>) == 1
    );
}

BOOST_AUTO_TEST_CASE(seed_060_each_database_is_a_value) {
    //[two_databases
    auto one = open_atlas("sqlite:///:memory:");
    auto other = open_atlas("sqlite:///:memory:");
    one.execute(tn::raw<"INSERT INTO countries (code, name) VALUES ('IS', 'Iceland')">);
    BOOST_TEST(one.count(tn::select(countries).from(countries)) == 1);
    BOOST_TEST(other.count(tn::select(countries).from(countries)) == 0);
    //]
}

BOOST_AUTO_TEST_SUITE_END()
