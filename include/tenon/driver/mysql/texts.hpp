// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Statements that are run as text: without parameters, and not kept prepared.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/error.hpp>

namespace tenon::detail {

/// Runs a text that nobody is told of, and throws where it fails.
inline void run_mysql(MYSQL* handle, const std::string& sql) {
    if (mysql_real_query(handle, sql.data(), static_cast<unsigned long>(sql.size())) != 0)
        throw_mysql_error(mysql_failure_of(handle), sql);
}

/// The values of the first column, NULL as an empty text, of a query that nobody is told of.
inline std::vector<std::string> mysql_strings(MYSQL* handle, const std::string& sql) {
    run_mysql(handle, sql);
    MYSQL_RES* const result = mysql_store_result(handle);
    if (result == nullptr)
        throw_mysql_error(mysql_failure_of(handle), sql);
    struct owner {
        MYSQL_RES* result;
        ~owner() { mysql_free_result(result); }
    } const owned{result};
    std::vector<std::string> values;
    while (char** const row = mysql_fetch_row(result))
        values.emplace_back(row[0] == nullptr ? "" : row[0], mysql_fetch_lengths(result)[0]);
    return values;
}

/// The only value of a query of one row.
inline std::string mysql_value(MYSQL* handle, const std::string& sql) {
    std::vector<std::string> values = mysql_strings(handle, sql);
    return values.empty() ? std::string() : std::move(values.front());
}

/// A text between apostrophes, for the few statements that take no parameters.
inline std::string mysql_quoted(MYSQL* handle, std::string_view text) {
    std::string quoted(text.size() * 2 + 3, '\'');
    const unsigned long size = mysql_real_escape_string(
        handle, quoted.data() + 1, text.data(), static_cast<unsigned long>(text.size())
    );
    quoted.resize(size + 1);
    return quoted += '\'';
}

/// Whether something stands behind a semicolon: maybe another statement.
inline bool has_several_texts(std::string_view sql) noexcept {
    const std::size_t end = sql.find_last_not_of("; \t\n\v\f\r");
    return end != sql.npos && sql.find(';') < end;
}

/// Runs all statements of a text and drops their rows; gives the first failure, whose number is else 0.
inline mysql_failure run_each_mysql_text(MYSQL* handle, std::string_view sql) {
    if (mysql_real_query(handle, sql.data(), static_cast<unsigned long>(sql.size())) != 0)
        return mysql_failure_of(handle);
    for (;;) {
        if (MYSQL_RES* const rows = mysql_use_result(handle))
            mysql_free_result(rows); // reads them
        else if (mysql_field_count(handle) != 0)
            return mysql_failure_of(handle);
        const int next = mysql_next_result(handle);
        if (next != 0)
            return next > 0 ? mysql_failure_of(handle) : mysql_failure{};
    }
}

/// The same. The server takes several statements at once for this text alone: what is injected into
/// another can't add one.
inline mysql_failure run_mysql_texts(MYSQL* handle, std::string_view sql) {
    if (!has_several_texts(sql))
        return run_each_mysql_text(handle, sql);
    if (mysql_set_server_option(handle, MYSQL_OPTION_MULTI_STATEMENTS_ON) != 0)
        return mysql_failure_of(handle);
    mysql_failure what = run_each_mysql_text(handle, sql);
    if (!is_mysql_loss(what.code))
        mysql_set_server_option(handle, MYSQL_OPTION_MULTI_STATEMENTS_OFF);
    return what;
}

/// What a violation is of. The columns of a unique key are asked for, since its text names the key
/// alone.
inline violation look_up_violation(
    MYSQL* handle, const mysql_failure& what, const std::string& sql
) {
    violation found = mysql_violation_of(what.code, what.text, sql);
    if (what.code != 1062 || found.table.empty())
        return found;
    const std::string schema = mysql_table_of(sql).schema;
    try {
        found.columns = mysql_strings(
            handle,
            "SELECT column_name FROM information_schema.statistics WHERE table_schema = " +
                (schema.empty() ? "DATABASE()" : mysql_quoted(handle, schema)) +
                " AND table_name = " + mysql_quoted(handle, found.table) +
                " AND index_name = " + mysql_quoted(handle, found.constraint) +
                " AND column_name IS NOT NULL ORDER BY seq_in_index"
        );
    } catch (const error&) { // the violation is what is told
    }
    return found;
}

} // namespace tenon::detail
