// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the server made of raw SQL, held against what the program said of it: once, when it is
// prepared.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/description.hpp>
#include <tenon/driver/mysql/client.hpp>
#include <tenon/driver/mysql/error.hpp>

namespace tenon::detail {

inline std::string mysql_amount(std::size_t count, const char* thing) {
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

[[noreturn]] inline void refuse_mysql_statement(const description& d, const std::string& sentence) {
    throw programming_error("tenon: " + sentence, 0, std::string(d.sql));
}

constexpr char mysql_small_letter(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
/// Names are the same in capital and small letters, as they are to databases.
inline bool is_same_mysql_name(std::string_view left, std::string_view right) noexcept {
    if (left.size() != right.size())
        return false;
    for (std::size_t i = 0; i != left.size(); ++i)
        if (mysql_small_letter(left[i]) != mysql_small_letter(right[i]))
            return false;
    return true;
}

/// Throws programming_error where the columns are not those that the program names.
inline void check_mysql_columns(MYSQL_STMT* statement, const description& d) {
    const expected_columns& columns = *d.columns;
    const std::size_t given = mysql_stmt_field_count(statement);
    if (given != columns.count)
        refuse_mysql_statement(
            d,
            "the result has " + mysql_amount(given, "column") + ", where the program expects " +
                std::to_string(columns.count)
        );
    for (std::uint32_t i = 0; i != columns.count; ++i) {
        const std::string_view found = statement->fields[i].name;
        const std::string_view name = columns.names[i];
        if (!name.empty() && !is_same_mysql_name(found, name))
            refuse_mysql_statement(
                d,
                "column " + std::to_string(i + 1) + " of the result is \"" + std::string(found) +
                    "\", where the program expects \"" + std::string(name) + '"'
            );
    }
}

inline bool is_procedure_call(std::string_view sql) noexcept {
    return is_same_mysql_name(sql.substr(0, 5), "call ");
}
/// Whether a text has the word RETURNING, somewhere.
inline bool may_return_rows(std::string_view sql) noexcept {
    constexpr std::string_view word = "returning";
    for (std::size_t at = 0; at + word.size() <= sql.size(); ++at)
        if (is_same_mysql_name(sql.substr(at, word.size()), word))
            return true;
    return false;
}

/// Throws programming_error where parameters or columns are not those that the program knows of. The
/// columns of a procedure, and on MariaDB those of RETURNING, are known, and looked at, when the
/// statement has run.
inline void check_mysql_raw(MYSQL_STMT* statement, const description& d) {
    const std::size_t parameters = mysql_stmt_param_count(statement);
    if (parameters != d.slot_count)
        refuse_mysql_statement(
            d,
            "the server sees " + mysql_amount(parameters, "parameter") + " in the text, of which " +
                std::to_string(d.slot_count) + " are written :name"
        );
    const std::size_t found = mysql_stmt_field_count(statement);
    if (found == 0 && (is_procedure_call(d.sql) || may_return_rows(d.sql)))
        return;
    if (d.columns->count == 0 && found != 0)
        refuse_mysql_statement(
            d,
            "the statement gives " + mysql_amount(found, "column") +
                "; name the types and run it by all(), one() or fetch()"
        );
    check_mysql_columns(statement, d);
}

} // namespace tenon::detail
