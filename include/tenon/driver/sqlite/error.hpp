// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite's result codes as the library's errors. https://www.sqlite.org/rescode.html
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/constraint_table.hpp>
#include <tenon/driver/sqlite/violation.hpp>

#include <sqlite3.h>

#include <new>

namespace tenon::detail {

/// Throws the violation that a result code of SQLITE_CONSTRAINT means.
[[noreturn]] inline void throw_sqlite_violation(
    int code, const std::string& text, const std::string& sql, sqlite3* handle
) {
    violation what = violation_of(text, [&](const std::string& table, const std::string& column) {
        return handle == nullptr || sqlite3_table_column_metadata(
                                        handle,
                                        nullptr,
                                        table.c_str(),
                                        column.c_str(),
                                        nullptr,
                                        nullptr,
                                        nullptr,
                                        nullptr,
                                        nullptr
                                    ) == SQLITE_OK;
    });
    if (handle != nullptr && !what.constraint.empty())
        what.table = table_of_constraint(handle, what.constraint, code != SQLITE_CONSTRAINT_CHECK);
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        throw unique_violation(text, code, sql, std::move(what));
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        throw foreign_key_violation(text, code, sql);
    case SQLITE_CONSTRAINT_NOTNULL:
        throw not_null_violation(text, code, sql, std::move(what));
    case SQLITE_CONSTRAINT_CHECK:
        throw check_violation(text, code, sql, std::move(what));
    case SQLITE_CONSTRAINT_DATATYPE: // of a STRICT table
        throw data_error(text, code, sql);
    default:
        throw integrity_error(text, code, sql);
    }
}

/// Throws what an (extended) result code means. `text` is SQLite's own, `sql` the statement's; with
/// the connection, names in the text are looked up in it.
[[noreturn]] inline void throw_sqlite_error(
    int code, const std::string& text, const std::string& sql = {}, sqlite3* handle = nullptr
) {
    if (code == SQLITE_IOERR_NOMEM)
        throw std::bad_alloc();
    switch (code & 0xFF) {
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_CONSTRAINT:
        throw_sqlite_violation(code, text, sql, handle);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw lock_timeout(text, code, sql);
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
    case SQLITE_PERM:
        throw connection_lost(text, code, sql);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw database_corrupt(text, code, sql);
    case SQLITE_READONLY:
        throw read_only_error(text, code, sql);
    case SQLITE_FULL:
        throw disk_full(text, code, sql);
    case SQLITE_INTERRUPT:
        throw statement_cancelled(text, code, sql);
    case SQLITE_IOERR:
    case SQLITE_ABORT:
    case SQLITE_PROTOCOL:
    case SQLITE_NOLFS:
        throw operational_error(text, code, sql);
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
        throw data_error(text, code, sql);
    default:
        // SQLITE_ERROR: SQL that does not hold, and the few run-time errors of functions
        if (text.find("overflow") != std::string::npos ||
            text.find("pattern too complex") != std::string::npos)
            throw data_error(text, code, sql);
        throw programming_error(text, code, sql);
    }
}

[[noreturn]] inline void throw_sqlite_error(sqlite3* handle, const std::string& sql = {}) {
    throw_sqlite_error(sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), sql);
}

} // namespace tenon::detail
