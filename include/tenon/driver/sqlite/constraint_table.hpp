// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The table of a constraint or index of which SQLite tells the name alone.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <sqlite3.h>

#include <string>

namespace tenon::detail {

/// `"a name"`, as SQL has it.
inline std::string quoted_name(const std::string& name) {
    std::string text(1, '"');
    for (const char c : name)
        text.append(c == '"' ? 2 : 1, c);
    return text + '"';
}

/// The text that `sql`, with one parameter, gives if the count behind it is 1; empty otherwise, and where
/// the database does not tell.
inline std::string only_text(sqlite3* handle, const std::string& sql, const std::string& given) {
    sqlite3_stmt* statement = nullptr;
    std::string found;
    if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_bind_text64(statement, 1, given.data(), given.size(), SQLITE_STATIC, SQLITE_UTF8) ==
            SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        struct owner {
            sqlite3_stmt* statement;
            ~owner() { sqlite3_finalize(statement); }
        };
        const owner finished{statement};
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        if (text != nullptr && sqlite3_column_int(statement, 1) == 1)
            found = text;
        return found;
    }
    sqlite3_finalize(statement);
    return found;
}

/// The table that has a check of this name, or a unique index if `index` is set, in any schema of the
/// connection. Empty where several have one, or where the check is written as no program of this
/// library would.
inline std::string table_of_constraint(sqlite3* handle, const std::string& name, bool index) {
    std::string found;
    for (int i = 0; const char* schema = sqlite3_db_name(handle, i); ++i) {
        const std::string sql =
            "SELECT tbl_name, count(*) FROM " + quoted_name(schema) + ".sqlite_schema WHERE " +
            (index
                 ? "type = 'index' AND name = ?1"
                 : "type = 'table' AND (instr(sql, 'CONSTRAINT \"' || replace(?1, '\"', '\"\"') || "
                   "'\" CHECK') OR instr(sql, 'CONSTRAINT ' || ?1 || ' CHECK'))");
        std::string here = only_text(handle, sql, name);
        if (!here.empty() && !found.empty())
            return {};
        if (!here.empty())
            found = std::move(here);
    }
    return found;
}

} // namespace tenon::detail
