// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Scopes of several statements on one SQLite connection.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/connection.hpp>

#include <optional>

namespace tenon::detail {

/// A statement without parameters that is prepared before it is needed: by then memory may be gone.
class standby_statement {
public:
    standby_statement(sqlite_connection& on, const char* sql) {
        if (sqlite3_prepare_v2(on.handle(), sql, -1, &statement_, nullptr) != SQLITE_OK)
            throw_sqlite_error(on.handle(), sql);
    }
    standby_statement(standby_statement&& other) noexcept
        : statement_(std::exchange(other.statement_, nullptr)) {}
    standby_statement& operator=(standby_statement&&) = delete;
    ~standby_statement() { sqlite3_finalize(statement_); }

    bool run() noexcept {
        sqlite3_step(statement_);
        return sqlite3_reset(statement_) == SQLITE_OK;
    }

private:
    sqlite3_stmt* statement_ = nullptr;
};

/// All or nothing: a transaction, or a savepoint inside of one. Where not even the savepoint can be
/// undone, for want of memory, the transaction is.
class atomic_block {
public:
    explicit atomic_block(sqlite_connection& on)
        : on_(on), undo_all_(on, "ROLLBACK"),
          leave_(on, on.in_transaction() ? "RELEASE tenon_block" : "COMMIT") {
        if (on.in_transaction())
            undo_savepoint_.emplace(on, "ROLLBACK TO tenon_block");
        on_.run(undo_savepoint_ ? "SAVEPOINT tenon_block" : "BEGIN IMMEDIATE");
    }
    atomic_block(const atomic_block&) = delete;
    atomic_block& operator=(const atomic_block&) = delete;
    ~atomic_block() {
        if (!open_ || !on_.in_transaction()) // some errors roll back all by themselves
            return;
        if (!undo_savepoint_ || !undo_savepoint_->run() || !leave_.run())
            undo_all_.run();
    }
    void commit() {
        if (!leave_.run())
            throw_sqlite_error(on_.handle(), undo_savepoint_ ? "RELEASE tenon_block" : "COMMIT");
        open_ = false;
    }

private:
    sqlite_connection& on_;
    standby_statement undo_all_;
    standby_statement leave_;
    std::optional<standby_statement> undo_savepoint_; // inside of a transaction
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
