// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Which constraint, table and columns the servers' texts of a violation name, and what of such a text
// is a value.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <utility>

namespace tenon::detail {

/// What stands between `before` and the next `behind`; empty if it is not there.
inline std::string_view mysql_enclosed(
    std::string_view text, std::string_view before, std::string_view behind
) noexcept {
    const std::size_t at = text.find(before);
    if (at == text.npos)
        return {};
    text.remove_prefix(at + before.size());
    const std::size_t end = text.find(behind);
    return end == text.npos ? std::string_view{} : text.substr(0, end);
}

/// Takes a name between backquotes, those within doubled, off the text; empty if there is none.
inline std::string take_backquoted(std::string_view& text) {
    std::string name;
    if (!text.starts_with('`'))
        return name;
    std::size_t at = 1;
    for (; at < text.size(); ++at) {
        if (text[at] == '`' && (++at == text.size() || text[at] != '`'))
            break;
        name += text[at];
    }
    text.remove_prefix(at < text.size() ? at : text.size());
    return name;
}

/// A name that may have its schema before it.
struct qualified_name {
    std::string schema;
    std::string table;
};
inline qualified_name take_qualified(std::string_view& text) {
    qualified_name name{{}, take_backquoted(text)};
    if (text.starts_with(".`")) {
        text.remove_prefix(1);
        name.schema = std::exchange(name.table, take_backquoted(text));
    }
    return name;
}

/// The table that a change is of, as Tenon writes one; an empty name for another text.
inline qualified_name mysql_table_of(std::string_view sql) {
    for (const std::string_view begin : {"INSERT INTO ", "UPDATE ", "DELETE FROM "})
        if (sql.starts_with(begin)) {
            sql.remove_prefix(begin.size());
            return take_qualified(sql);
        }
    return {};
}

/// `Duplicate entry 'x' for key 'users.uq_email'`: MySQL puts the table before the key, MariaDB does
/// not. The key is looked for from the end, since the entry may hold anything.
inline violation mysql_duplicate_of(std::string_view text) {
    constexpr std::string_view before = " for key '";
    violation found;
    const std::size_t at = text.rfind(before);
    if (at == text.npos || !text.ends_with('\''))
        return found;
    std::string_view key = text.substr(at + before.size());
    key.remove_suffix(1);
    if (const std::size_t dot = key.find('.'); dot != key.npos) {
        found.table = key.substr(0, dot);
        key.remove_prefix(dot + 1);
    }
    found.constraint = key;
    return found;
}

/// `.. a foreign key constraint fails (`db`.`orders`, CONSTRAINT `fk` FOREIGN KEY (`user_id`) ..`
inline violation mysql_foreign_key_of(std::string_view text) {
    violation found;
    const std::size_t at = text.find("constraint fails (`");
    if (at == text.npos)
        return found;
    text.remove_prefix(at + std::string_view("constraint fails (").size());
    found.table = take_qualified(text).table;
    constexpr std::string_view name = ", CONSTRAINT ";
    if (!text.starts_with(name))
        return found;
    text.remove_prefix(name.size());
    found.constraint = take_backquoted(text);
    constexpr std::string_view key = " FOREIGN KEY (";
    if (!text.starts_with(key))
        return found;
    text.remove_prefix(key.size());
    while (text.starts_with('`')) {
        found.columns.push_back(take_backquoted(text));
        if (text.starts_with(", "))
            text.remove_prefix(2);
    }
    return found;
}

/// MariaDB: `CONSTRAINT `name` failed for `db`.`table``; MySQL: `Check constraint 'name' is violated.`
inline violation mysql_check_of(std::string_view text) {
    violation found;
    constexpr std::string_view before = "CONSTRAINT ";
    constexpr std::string_view behind = " failed for ";
    if (!text.starts_with(before)) {
        found.constraint = mysql_enclosed(text, "constraint '", "' is violated");
        return found;
    }
    text.remove_prefix(before.size());
    found.constraint = take_backquoted(text);
    if (text.starts_with(behind)) {
        text.remove_prefix(behind.size());
        found.table = take_qualified(text).table;
    }
    return found;
}

/// `Column 'a' cannot be null`, `Field 'a' doesn't have a default value`
inline violation mysql_not_null_of(std::string_view text) {
    violation found;
    const std::string_view column =
        mysql_enclosed(text, text.starts_with('F') ? "Field '" : "Column '", "' ");
    if (!column.empty())
        found.columns.emplace_back(column);
    return found;
}

/// What a violation's text names; `sql`, the statement, tells the table where the text does not.
inline violation mysql_violation_of(
    unsigned int code, std::string_view text, std::string_view sql
) {
    violation found;
    switch (code) {
    case 1022:
    case 1062:
    case 1586:
        found = mysql_duplicate_of(text);
        break;
    case 1048:
    case 1364:
        found = mysql_not_null_of(text);
        break;
    case 3819:
    case 4025:
        found = mysql_check_of(text);
        break;
    default:
        return mysql_foreign_key_of(text);
    }
    if (found.table.empty())
        found.table = mysql_table_of(sql).table;
    return found;
}

/// The text without the value that it quotes: `Duplicate entry for key 'email'`.
inline std::string without_mysql_entry(std::string_view text) {
    constexpr std::string_view begin = "Duplicate entry '";
    const std::size_t key = text.rfind("' for key '");
    if (!text.starts_with(begin) || key == text.npos || key < begin.size())
        return std::string(text);
    return "Duplicate entry" + std::string(text.substr(key + 1));
}

} // namespace tenon::detail
