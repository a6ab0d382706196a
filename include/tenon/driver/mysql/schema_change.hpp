// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The scope in which tables are created and dropped: one connection at a time.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/foreign_keys.hpp>

namespace tenon::detail {

/// Holds a lock that all of Tenon's connections to the server take for this, so that two which create
/// the same tables wait for each other. It undoes nothing: MySQL and MariaDB commit each CREATE and
/// DROP by itself, and what a failure left is there. For that, too, it refuses to begin in a
/// transaction, which it would commit.
class mysql_schema_change {
public:
    explicit mysql_schema_change(mysql_connection& on) : on_(on) {
        on_.notice_loss();
        if (on_.in_transaction())
            throw programming_error(
                "tenon: MySQL and MariaDB commit a transaction before they create or drop a table; "
                "do it outside of one"
            );
        take_lock();
        try {
            keys_.emplace(on_);
        } catch (...) {
            give_lock();
            throw;
        }
    }
    mysql_schema_change(const mysql_schema_change&) = delete;
    mysql_schema_change& operator=(const mysql_schema_change&) = delete;
    ~mysql_schema_change() {
        keys_.reset();
        give_lock();
    }
    /// What was done holds already.
    void commit() noexcept {}

private:
    mysql_connection& on_;
    std::optional<without_mysql_foreign_keys> keys_;

    /// Waits as long as for any other lock.
    void take_lock() {
        on_.require_free();
        const std::string sql = "SELECT GET_LOCK('tenon_schema_change', @@lock_wait_timeout)";
        if (mysql_value(on_.handle(), sql) != "1")
            throw lock_timeout("tenon: another connection creates or drops tables", 1205, sql);
    }
    void give_lock() noexcept { on_.run_regardless("DO RELEASE_LOCK('tenon_schema_change')"); }
};

} // namespace tenon::detail
