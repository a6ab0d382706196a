// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The rows that a database gives for plain SQL, by its own C API, in one form for all databases. The overloads
// for servers are in plain_postgresql.hpp and plain_mariadb.hpp.
#pragma once

#include <sqlite3.h>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace law {

/// A row as text, value by value; NULL is "NULL", a bool 1 or 0, a number that is no integer has 15
/// digits.
using row = std::vector<std::string>;

inline std::string number_text(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", value);
    return text;
}

inline std::string joined(const std::vector<row>& rows) {
    std::string text;
    for (const row& values : rows) {
        for (const std::string& value : values)
            text += value + '|';
        text += '\n';
    }
    return text;
}

/// The rows that the database gives for a text.
inline std::vector<row> plain_rows(sqlite3* handle, const std::string& text) {
    std::vector<row> found;
    const char* rest = text.c_str();
    while (*rest != '\0') {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle, rest, -1, &statement, &rest) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle) + (": " + text));
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            row& values = found.emplace_back();
            for (int i = 0; i != sqlite3_column_count(statement); ++i) {
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
                if (sqlite3_column_type(statement, i) == SQLITE_NULL)
                    values.emplace_back("NULL");
                else if (sqlite3_column_type(statement, i) == SQLITE_FLOAT)
                    values.push_back(number_text(sqlite3_column_double(statement, i)));
                else
                    values.emplace_back(
                        static_cast<const char*>(
                            size == 0 ? "" : sqlite3_column_blob(statement, i)
                        ),
                        size
                    );
            }
        }
        const std::string failure = code == SQLITE_DONE ? "" : sqlite3_errmsg(handle);
        sqlite3_finalize(statement);
        if (!failure.empty())
            throw std::runtime_error(failure + ": " + text);
    }
    return found;
}

} // namespace law
