// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Whether an SQLite database has a table.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/error.hpp>

namespace tenon::detail {

/// `schema` is `main` or the name of an attached database. A view is no table.
inline bool has_table(sqlite3* handle, const char* schema, const char* table) {
    const int code = sqlite3_table_column_metadata(
        handle, schema, table, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr
    );
    if (code != SQLITE_OK && code != SQLITE_ERROR) // the latter where there is none
        throw_sqlite_error(handle);
    return code == SQLITE_OK;
}

} // namespace tenon::detail
