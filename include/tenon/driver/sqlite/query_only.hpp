// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Whether an SQLite connection may only read: PRAGMA query_only.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <sqlite3.h>

namespace tenon::detail {

inline bool is_query_only(sqlite3* handle) noexcept {
    sqlite3_stmt* statement = nullptr;
    bool found = false;
    if (sqlite3_prepare_v2(handle, "PRAGMA query_only", -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        found = sqlite3_column_int(statement, 0) != 0;
    sqlite3_finalize(statement);
    return found;
}

/// SQLite sets it when the PRAGMA is prepared. Running it as well would have every kept statement
/// prepared again at its next use, so it is run only where that is still needed.
inline void set_query_only(sqlite3* handle, bool wanted) noexcept {
    const char* sql = wanted ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF";
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    if (is_query_only(handle) != wanted)
        sqlite3_step(statement);
    sqlite3_finalize(statement);
}

} // namespace tenon::detail
