// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// No room for what is to be stored: it is told, what was stored before stays, and with room it goes on.
#include <tenon/tenon.hpp>

#include "small_disk.hpp"

#include <boost/test/unit_test.hpp>

namespace faults_full_disk {

namespace tn = tenon;
using sqlite_database = tn::database<tn::sqlite>;

template <class T> struct page_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "body", tn::text> body;
};
inline constexpr tn::table<"pages", page_columns> pages;
using Page = tn::record<pages>;
inline constexpr auto schema = tn::schema(pages);

Page page(char filled_with = 'p') { return {.body = std::string(3000, filled_with)}; }
std::vector<Page> large_range() { return std::vector<Page>(2'000, page('r')); }

std::int64_t number_of_pages(sqlite_database& db) {
    return db.scalar(tn::select(tn::count()).from(pages));
}

std::string pragma(sqlite_database& db, const std::string& text) {
    std::string found;
    const auto append = [](void* to, int, char** values, char**) {
        *static_cast<std::string*>(to) += values[0];
        return 0;
    };
    sqlite3_exec(db.native_handle(), ("PRAGMA " + text).c_str(), append, &found, nullptr);
    return found;
}

/// Stores pages until there is no room; gives how many there are.
std::int64_t fill(sqlite_database& db) {
    for (std::int64_t stored = 0; stored != 10'000; ++stored) {
        try {
            db.execute(tn::insert_into(pages).values(page()));
        } catch (const tn::disk_full& e) {
            BOOST_TEST(e.code() == SQLITE_FULL);
            BOOST_TEST(e.sql().starts_with("INSERT INTO"));
            return stored;
        }
    }
    BOOST_ERROR("there was always room");
    return 0;
}

/// With a full database: nothing is stored, nothing is lost, no transaction stays open.
void check_full(sqlite_database& db, std::int64_t there) {
    for (int round = 0; round != 2; ++round) {
        BOOST_CHECK_THROW(db.execute(tn::insert_into(pages).values(large_range())), tn::disk_full);
        BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
        BOOST_CHECK_THROW(
            db.transaction([](tn::transaction& tx) {
                for (const Page& each : large_range())
                    tx.execute(tn::insert_into(pages).values(each));
            }),
            tn::disk_full
        );
        BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
        BOOST_TEST(number_of_pages(db) == there);
    }
    BOOST_TEST(pragma(db, "integrity_check") == "ok");
}

/// With room again: all that failed succeeds.
void check_with_room(sqlite_database& db, std::int64_t there) {
    db.execute(tn::insert_into(pages).values(page()));
    db.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(pages).values(std::vector<Page>(20, page())));
    });
    BOOST_TEST(number_of_pages(db) == there + 21);
    BOOST_TEST(pragma(db, "integrity_check") == "ok");
}

void fill_small_disk(const char* options) {
    faults::small_disk disk;
    std::int64_t there = 0;
    {
        auto db = tn::connect<tn::sqlite>(disk.url("a.db", options));
        db.create_all(schema);
        there = fill(db);
        BOOST_TEST(there > 50);
        check_full(db, there);
        disk.make_room();
        check_with_room(db, there);
    }
    auto again = tn::connect<tn::sqlite>(disk.url("a.db", options));
    BOOST_TEST(number_of_pages(again) == there + 21);
}

} // namespace faults_full_disk

BOOST_AUTO_TEST_SUITE(faults_full_disk)

BOOST_FIXTURE_TEST_CASE(
    a_database_of_a_limited_size_is_full_and_goes_on_with_room, temporary_directory
) {
    for (const char* options : {"", "?journal_mode=delete"}) {
        auto db = tn::connect<tn::sqlite>(url(*options == '\0' ? "a.db" : "b.db", options));
        db.create_all(schema);
        pragma(db, "max_page_count = 200");
        const std::int64_t there = fill(db);
        BOOST_TEST(there > 50);
        check_full(db, there);
        pragma(db, "max_page_count = 400");
        check_with_room(db, there);
    }
}

BOOST_FIXTURE_TEST_CASE(a_transaction_goes_on_or_is_rolled_back_as_a_whole, temporary_directory) {
    auto db = tn::connect<tn::sqlite>(url("a.db"));
    db.create_all(schema);
    pragma(db, "max_page_count = 200");
    auto tx = db.begin();
    tx.execute(tn::insert_into(pages).values(page()));
    BOOST_CHECK_THROW(tx.execute(tn::insert_into(pages).values(large_range())), tn::disk_full);
    const bool goes_on = sqlite3_get_autocommit(db.native_handle()) == 0;
    if (goes_on) {
        tx.execute(tn::insert_into(pages).values(page()));
        tx.commit();
    } else {
        BOOST_CHECK_THROW(tx.commit(), tn::error);
    }
    BOOST_TEST(number_of_pages(db) == (goes_on ? 2 : 0));
    BOOST_TEST(pragma(db, "integrity_check") == "ok");
}

BOOST_AUTO_TEST_CASE(
    a_file_system_that_is_full_loses_nothing, *boost::unit_test::precondition(faults::can_mount)
) {
    fill_small_disk("");
}

BOOST_AUTO_TEST_CASE(
    nor_does_it_with_a_rollback_journal, *boost::unit_test::precondition(faults::can_mount)
) {
    fill_small_disk("?journal_mode=delete");
}

BOOST_AUTO_TEST_CASE(
    connecting_on_a_file_system_that_is_full_works_or_is_told,
    *boost::unit_test::precondition(faults::can_mount)
) {
    faults::small_disk disk;
    std::ofstream(disk.file("filler")) << std::string(4 << 20, 'x');
    for (const char* options : {"", "?journal_mode=delete", "?journal_mode=persist"}) {
        BOOST_CHECK_THROW(
            tn::connect<tn::sqlite>(disk.url("new.db", options)).create_all(schema),
            tn::operational_error
        );
    }
    std::filesystem::remove(disk.file("filler"));
    auto db = tn::connect<tn::sqlite>(disk.url("new.db"));
    db.create_all(schema);
    check_with_room(db, 0);
}

BOOST_AUTO_TEST_SUITE_END()
