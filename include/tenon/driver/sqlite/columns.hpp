// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What SQLite made of raw SQL, held against what the program said of it: once, when it is prepared.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/description.hpp>
#include <tenon/driver/error.hpp>

#include <sqlite3.h>

namespace tenon::detail {

inline std::string amount(std::size_t count, const char* thing) {
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

[[noreturn]] inline void refuse_statement(const description& d, const std::string& sentence) {
    throw programming_error("tenon: " + sentence, 0, std::string(d.sql));
}

/// Names are the same in capital and small letters, as they are to databases.
inline void check_column(
    sqlite3_stmt* statement, int column, std::string_view name, const description& d
) {
    const char* found = sqlite3_column_name(statement, column);
    if (name.empty() || found == nullptr)
        return;
    if (std::string_view(found).size() != name.size() ||
        sqlite3_strnicmp(found, name.data(), static_cast<int>(name.size())) != 0)
        refuse_statement(
            d,
            "column " + std::to_string(column + 1) + " of the result is \"" + found +
                "\", where the program expects \"" + std::string(name) + '"'
        );
}

/// Whether behind the statement there is another one, which would never be run.
inline bool has_more(std::string_view tail) noexcept {
    return tail.find_first_not_of("; \t\n\v\f\r") != std::string_view::npos;
}

/// Throws programming_error where parameters or columns are not those that the program knows of.
inline void check_raw(sqlite3_stmt* statement, const description& d, const char* tail) {
    const char* const end = d.sql.data() + d.sql.size();
    if (has_more({tail, static_cast<std::size_t>(end - tail)}))
        refuse_statement(d, "the text has several statements; run them one by one");
    const auto parameters = static_cast<std::size_t>(sqlite3_bind_parameter_count(statement));
    if (parameters != d.slot_count)
        refuse_statement(
            d,
            "SQLite sees " + amount(parameters, "parameter") + " in the text, of which " +
                std::to_string(d.slot_count) + " are written :name"
        );
    const auto found = static_cast<std::size_t>(sqlite3_column_count(statement));
    const expected_columns& columns = *d.columns;
    if (columns.count == 0 && found != 0)
        refuse_statement(
            d,
            "the statement gives " + amount(found, "column") +
                "; name the types and run it by all(), one() or fetch()"
        );
    if (found != columns.count)
        refuse_statement(
            d,
            "the result has " + amount(found, "column") + ", where the program expects " +
                std::to_string(columns.count)
        );
    for (std::size_t i = 0; i != found; ++i)
        check_column(statement, static_cast<int>(i), columns.names[i], d);
}

} // namespace tenon::detail
