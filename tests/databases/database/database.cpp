// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Schemas and URLs of a database.
#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

namespace database_database {

using namespace store;

template <class T> struct chicken_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "egg_id", std::optional<std::int64_t>, tn::references_to<"eggs", "id">> egg_id{};
};
inline constexpr tn::table<"chickens", chicken_columns> chickens;
template <class T> struct egg_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "chicken_id", std::optional<std::int64_t>, tn::references_to<"chickens", "id">>
        chicken_id{};
    tn::column<T, "next_id", std::optional<std::int64_t>, tn::references_self<"id">> next_id{};
};
inline constexpr tn::table<"eggs", egg_columns> eggs;
inline constexpr auto farm = tn::schema(chickens, eggs);

bool says(const tn::error& e, std::string_view part) {
    return std::string_view(e.what()).find(part) != std::string_view::npos;
}

struct counting : fixture {
    std::int64_t number() { return db.scalar(tn::select(tn::count()).from(users)); }
};

} // namespace database_database

BOOST_FIXTURE_TEST_SUITE(database_database, database_database::counting)

BOOST_AUTO_TEST_CASE(seed_057_058_a_schema_is_created_twice_and_dropped_twice) {
    db.create_all(everything);
    BOOST_TEST(number() == 4, "what is there is left alone");
    db.drop_all(everything);
    BOOST_TEST(plain_rows(db.native_handle(), "SELECT name FROM sqlite_schema").empty());
    db.drop_all(everything);
    db.create_all(everything);
    BOOST_TEST(number() == 0);
}

BOOST_AUTO_TEST_CASE(seed_057_tables_that_point_at_each_other_in_a_circle_are_created_and_dropped) {
    db.create_all(farm);
    db.create_all(farm);
    db.execute(tn::insert_into(chickens).values(tn::record<chickens>{.id = 1}));
    db.execute(tn::insert_into(eggs).values(tn::record<eggs>{.id = 2, .chicken_id = 1, .next_id = 2}
    ));
    sqlite3_exec(db.native_handle(), "UPDATE chickens SET egg_id = 2", nullptr, nullptr, nullptr);
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(eggs).values(tn::record<eggs>{.id = 3, .chicken_id = 9})),
        tn::foreign_key_violation
    );
    db.drop_all(farm);
    BOOST_TEST(plain_rows(db.native_handle(), "PRAGMA foreign_keys").at(0).at(0) == "1");
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(a_schema_that_fails_half_way_leaves_nothing) {
    sqlite3_exec(
        db.native_handle(),
        "CREATE TABLE other (a); CREATE VIEW eggs AS SELECT 1",
        nullptr,
        nullptr,
        nullptr
    );
    sqlite3_exec(
        db.native_handle(),
        "DROP VIEW eggs; CREATE INDEX eggs ON other (a)",
        nullptr,
        nullptr,
        nullptr
    );
    BOOST_CHECK_THROW(db.create_all(farm), tn::programming_error);
    BOOST_TEST(plain_rows(db.native_handle(), "SELECT 1 FROM sqlite_schema WHERE name = 'chickens'")
                   .empty());
    BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
}

BOOST_AUTO_TEST_CASE(the_checks_of_a_schema_are_the_databases_too) {
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(branches).values(tn::record<branches>{
            .city = std::string(41, 'x'), .number = 1, .name = ""})),
        tn::value_error
    );
    const auto status = sqlite3_exec(
        db.native_handle(),
        "INSERT INTO branches VALUES (printf('%041d', 1), 1, '')",
        nullptr,
        nullptr,
        nullptr
    );
    BOOST_TEST(status == SQLITE_CONSTRAINT_CHECK);
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(branches).values(tn::record<branches>{
            .city = "Aix", .number = 1, .name = ""})),
        tn::unique_violation
    );
}

BOOST_AUTO_TEST_CASE(urls_that_are_wrong_are_refused_and_tell_no_password) {
    const auto refused = [](const char* url, const char* what) {
        BOOST_TEST_CONTEXT(url)
        BOOST_CHECK_EXCEPTION(
            tn::connect<tn::sqlite>(url),
            tn::programming_error,
            [&](const tn::programming_error& e) {
                BOOST_TEST(says(e, what), e.what());
                BOOST_TEST(!says(e, "s3cret"));
                return true;
            }
        );
    };
    refused("sqlite:///x.db?colour=red", "no option colour");
    refused("sqlite:///x.db?foreign_keys=maybe", "foreign_keys=maybe");
    refused("sqlite:///x.db?busy_timeout=soon", "busy_timeout=soon");
    refused("sqlite:///x.db?busy_timeout=-1", "busy_timeout=-1");
    refused("sqlite:///x.db?busy_timeout=99999999999999", "busy_timeout");
    refused("sqlite:///x.db?mode", "mode=");
    refused("sqlite:///x%zz.db", "hexadecimal");
    refused("sqlite:///x%4", "hexadecimal");
    refused("postgresql://ann:s3cret@host/shop", "postgresql");
    refused("mysql://ann:s3cret@host/shop?x=s3cret", "mysql");
    refused("sqlite://host/x.db", "no host");
    refused("sqlite://ann:s3cret@/x.db", "no host");
    refused("", "path of the database is empty");
    refused("://x", "no database URL");
    BOOST_TEST(!std::filesystem::exists("x.db"));
}

BOOST_AUTO_TEST_CASE(a_path_is_written_with_percent_signs_where_it_must) {
    const temporary_directory directory;
    {
        auto named = tn::connect<tn::sqlite>(directory.url("with%20blank%3F.db"));
        named.create_all(farm);
    }
    BOOST_TEST(std::filesystem::exists(directory.file("with blank?.db")));
}

BOOST_AUTO_TEST_CASE(a_path_alone_is_a_database_too) {
    const temporary_directory directory;
    auto plain = tn::connect<tn::sqlite>(directory.file("plain.db"));
    plain.create_all(farm);
    BOOST_TEST(std::filesystem::exists(directory.file("plain.db")));
    auto memory = tn::connect<tn::sqlite>(":memory:");
    BOOST_TEST(memory.prepared_statements() == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
