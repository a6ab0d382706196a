// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Scopes of several statements on one SQLite connection.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/connection.hpp>

namespace tenon::detail {

/// All or nothing: a transaction, or a savepoint inside of one. Where not even the savepoint can be
/// undone, for want of memory, the transaction is.
class atomic_block {
public:
    explicit atomic_block(sqlite_connection& on)
        : scope_(on, on.in_transaction() ? scope_kind::savepoint : scope_kind::transaction) {
        scope_.report_nothing();
    }
    void commit() { scope_.commit(); }

private:
    transaction_scope<sqlite_connection> scope_;
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
