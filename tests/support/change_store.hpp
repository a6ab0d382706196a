// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The tables of change_tables.hpp in a database in memory, compared with plain SQL.
#pragma once

#include "change_tables.hpp"
#include "store.hpp"

namespace change {

struct fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");

    fixture() { db.create_all(everything); }

    /// The rows that SQLite gives for a text, value by value.
    std::string plain(const std::string& sql) {
        return store::joined(store::plain_rows(db.native_handle(), sql));
    }
    void run(const char* sql) {
        if (sqlite3_exec(db.native_handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db.native_handle()));
    }

    /// Three settings: a, b and c, with 1, 2 and 3 hits.
    void fill_settings() {
        run("INSERT INTO settings VALUES ('a', 'x', 1), ('b', 'y', 2), ('c', 'z', 3)");
    }
};

} // namespace change
