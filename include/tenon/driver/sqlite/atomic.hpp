// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Scopes of several statements on one SQLite connection.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/connection.hpp>

namespace tenon::detail {

/// All or nothing: a transaction, or a savepoint inside of one.
class atomic_block {
public:
    explicit atomic_block(sqlite_connection& on) : on_(on), nested_(on.in_transaction()) {
        on_.run(nested_ ? "SAVEPOINT tenon_block" : "BEGIN IMMEDIATE");
    }
    atomic_block(const atomic_block&) = delete;
    atomic_block& operator=(const atomic_block&) = delete;
    ~atomic_block() {
        if (open_ && on_.in_transaction()) // some errors roll back all by themselves
            sqlite3_exec(
                on_.handle(),
                nested_ ? "ROLLBACK TO tenon_block; RELEASE tenon_block" : "ROLLBACK",
                nullptr,
                nullptr,
                nullptr
            );
    }
    void commit() {
        on_.run(nested_ ? "RELEASE tenon_block" : "COMMIT");
        open_ = false;
    }

private:
    sqlite_connection& on_;
    bool nested_;
    bool open_ = true;
};

/// Foreign keys are not looked at in this scope. Without effect inside a transaction, as PRAGMA
/// foreign_keys is.
class without_foreign_keys {
public:
    explicit without_foreign_keys(sqlite_connection& on) : on_(on) {
        sqlite3_db_config(on_.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, -1, &were_on_);
        on_.run("PRAGMA foreign_keys = OFF");
    }
    without_foreign_keys(const without_foreign_keys&) = delete;
    without_foreign_keys& operator=(const without_foreign_keys&) = delete;
    ~without_foreign_keys() {
        sqlite3_db_config(on_.handle(), SQLITE_DBCONFIG_ENABLE_FKEY, were_on_, nullptr);
    }

private:
    sqlite_connection& on_;
    int were_on_ = 0;
};

} // namespace tenon::detail
