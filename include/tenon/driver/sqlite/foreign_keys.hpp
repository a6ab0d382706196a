// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite's foreign keys, not looked at for a while.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/connection.hpp>

namespace tenon::detail {

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
