// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/sqlite.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <string>

namespace the_page_on_sqlite {

std::string pragma(sqlite3* handle, const char* text) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, text, -1, &statement, nullptr);
    sqlite3_step(statement);
    std::string value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return value;
}

} // namespace the_page_on_sqlite

BOOST_AUTO_TEST_SUITE(the_page_on_sqlite)

BOOST_AUTO_TEST_CASE(what_is_set_on_a_file) {
    const std::string file = "docs_sqlite_page.db";
    for (const char* end : {"", "-wal", "-shm"})
        std::remove((file + end).c_str());
    {
        auto plain = tn::connect<tn::sqlite>("sqlite:///" + file);
        BOOST_TEST(pragma(plain.native_handle(), "PRAGMA foreign_keys") == "1");
        BOOST_TEST(pragma(plain.native_handle(), "PRAGMA journal_mode") == "wal");
        BOOST_TEST(pragma(plain.native_handle(), "SELECT 'a' LIKE 'A'") == "0");
    }
    //[options
    auto db = tn::connect<tn::sqlite>(
        "sqlite:///docs_sqlite_page.db?busy_timeout=10000&synchronous=normal&foreign_keys=off"
    );
    //]
    BOOST_TEST(pragma(db.native_handle(), "PRAGMA foreign_keys") == "0");
    BOOST_TEST(pragma(db.native_handle(), "PRAGMA synchronous") == "1");
}

BOOST_AUTO_TEST_CASE(an_open_handle_is_wrapped) {
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    {
        //[wrap
        auto db = tn::connect<tn::sqlite>(handle); // a sqlite3* that this program opened
        db.create_all(bookshop);
        sqlite3_exec(db.native_handle(), "VACUUM", nullptr, nullptr, nullptr);
        //]
    }
    BOOST_TEST(sqlite3_close(handle) == SQLITE_OK);
}

BOOST_AUTO_TEST_CASE(decimals_of_more_than_15_digits_are_refused) {
    auto db = open_bookshop();
    using wide = tn::decimal<20, 2>;
    //[wide
    const auto q = tn::select(tn::value(wide::parse("1234567890123456.78"))).from(books);
    BOOST_CHECK_THROW((void)db.first(q), tn::error);
    //]
}

BOOST_AUTO_TEST_SUITE_END()
