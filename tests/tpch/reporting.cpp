// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The parts of the example that are tested here, compiled into this program.
#include "../../examples/reporting/generate.cpp"
#include "../../examples/reporting/load.cpp"
#include "../../examples/reporting/store.cpp"
#include "cells.hpp"

namespace {

void bind(sqlite3_stmt* statement, int place, std::int64_t number) {
    BOOST_TEST_REQUIRE(sqlite3_bind_int64(statement, place, number) == SQLITE_OK);
}
void bind(sqlite3_stmt* statement, int place, const std::string& text) {
    BOOST_TEST_REQUIRE(
        sqlite3_bind_text(statement, place, text.c_str(), -1, SQLITE_TRANSIENT) == SQLITE_OK
    );
}

std::string column(sqlite3_stmt* statement, int place) {
    const unsigned char* text = sqlite3_column_text(statement, place);
    return text == nullptr ? "NULL" : reinterpret_cast<const char*>(text);
}

} // namespace

tpch::table tpch::plain_answer(sqlite3* db, const char* sql, const std::vector<value>& values) {
    sqlite3_stmt* statement = nullptr;
    BOOST_TEST_REQUIRE(
        sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK, sqlite3_errmsg(db)
    );
    for (int place = 1; const value& v : values)
        std::visit([&](const auto& given) { bind(statement, place++, given); }, v);
    table rows;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        cells& row = rows.emplace_back();
        for (int i = 0; i != sqlite3_column_count(statement); ++i)
            row.push_back(column(statement, i));
    }
    BOOST_TEST_REQUIRE(sqlite3_finalize(statement) == SQLITE_OK);
    return rows;
}
