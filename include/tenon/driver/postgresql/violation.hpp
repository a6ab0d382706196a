// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Which columns PostgreSQL's detail of a violation is about. Its values are left alone.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tenon::detail::pg {

/// What PostgreSQL says of an error.
struct failure {
    std::string state; // SQLSTATE, empty where the client library found the error
    std::string text;
    std::string detail; // has values: read for names of columns only, never shown
    std::string constraint;
    std::string table;
    std::string column;
};

/// Takes the next name off a list, quotes removed; empty where there is an expression in its place.
inline std::string take_name(std::string_view& list) {
    std::string name;
    if (list.starts_with('"')) {
        std::size_t at = 1;
        for (; at < list.size(); ++at) {
            if (list[at] == '"' && !(at + 1 < list.size() && list[at + 1] == '"'))
                break;
            if (list[at] == '"')
                ++at;
            name += list[at];
        }
        list.remove_prefix(at < list.size() ? at + 1 : at);
    } else {
        const std::size_t end = list.find_first_of(",()");
        name = list.substr(0, end);
        list.remove_prefix(name.size());
    }
    if (!list.empty() && !list.starts_with(", "))
        return {};
    list.remove_prefix(list.empty() ? 0 : 2);
    return name;
}

/// The columns of `Key (a, b)=(1, 2) already exists.` in any language; none if one of them is an
/// expression.
inline std::vector<std::string> columns_of_key(std::string_view detail) {
    const std::size_t open = detail.find('(');
    const std::size_t close = detail.find(")=(");
    if (open == detail.npos || close == detail.npos || close < open)
        return {};
    std::string_view list = detail.substr(open + 1, close - open - 1);
    std::vector<std::string> columns;
    while (!list.empty()) {
        columns.push_back(take_name(list));
        if (columns.back().empty())
            return {};
    }
    return columns;
}

/// The column of a foreign key that the library named, `fk_orders_user_id`, unless the name may have
/// been cut to PostgreSQL's 63 bytes.
inline std::vector<std::string> column_in_name(
    std::string_view constraint, std::string_view table
) {
    const std::string begin = "fk_" + std::string(table) + '_';
    if (!constraint.starts_with(begin) || constraint.size() >= 63)
        return {};
    return {std::string(constraint.substr(begin.size()))};
}

/// The columns of a foreign key that has no row to point at. Where a row that is pointed at was to go,
/// the detail is of the other table's columns, and names the key's table behind the values.
inline std::vector<std::string> columns_of_foreign_key(const failure& failed) {
    std::vector<std::string> named = column_in_name(failed.constraint, failed.table);
    if (!named.empty())
        return named;
    const std::size_t behind = failed.detail.rfind(')');
    const bool is_target = behind != failed.detail.npos &&
                           failed.detail.find(failed.table, behind) != failed.detail.npos &&
                           !failed.text.starts_with("insert or update");
    return is_target ? std::vector<std::string>{} : columns_of_key(failed.detail);
}

inline violation violation_of(const failure& failed) {
    violation what{failed.constraint, failed.table, {}};
    if (!failed.column.empty())
        what.columns.push_back(failed.column);
    else if (failed.state == "23503" || failed.state == "23001")
        what.columns = columns_of_foreign_key(failed);
    else if (failed.state == "23505")
        what.columns = columns_of_key(failed.detail);
    return what;
}

} // namespace tenon::detail::pg
