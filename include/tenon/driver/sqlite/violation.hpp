// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Which constraint, table and columns SQLite's text of a violation names.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <string_view>
#include <utility>

namespace tenon::detail {

/// The columns of `table.a, table.b` with the table `title`; none if it is no such list.
inline std::vector<std::string> columns_of_list(std::string_view list, std::string_view title) {
    std::vector<std::string> columns;
    const std::string prefix = std::string(title) + '.';
    const std::string separator = ", " + prefix;
    if (!list.starts_with(prefix))
        return columns;
    list.remove_prefix(prefix.size());
    for (std::size_t end = 0; end != list.npos; list.remove_prefix(end + separator.size())) {
        end = list.find(separator);
        const std::string_view column = list.substr(0, end);
        if (column.empty())
            return {};
        columns.emplace_back(column);
        if (end == list.npos)
            break;
    }
    return columns;
}

/// The table and columns of `table.a, table.b`. SQLite quotes no names, and a name may hold dots and
/// commas: `exists(table, column)` says which reading is meant. If several are, none is taken.
template <class Exists> violation columns_named(std::string_view list, Exists exists) {
    violation found;
    std::size_t readings = 0;
    for (std::size_t dot = list.find('.'); dot != list.npos; dot = list.find('.', dot + 1)) {
        const std::string table(list.substr(0, dot));
        std::vector<std::string> columns = columns_of_list(list, table);
        bool all = !columns.empty();
        for (const std::string& column : columns)
            all = all && exists(table, column);
        if (all && ++readings == 1)
            found = {{}, table, std::move(columns)};
    }
    return readings == 1 ? found : violation{};
}

/// A name that SQLite wrote between apostrophes, those within doubled.
inline std::string unquoted(std::string_view name) {
    std::string text;
    for (std::size_t i = 0; i != name.size(); ++i) {
        text += name[i];
        if (name[i] == '\'')
            ++i;
    }
    return text;
}

/// What `UNIQUE constraint failed: users.email` and the like name.
template <class Exists> violation violation_of(std::string_view text, Exists exists) {
    const std::size_t colon = text.find(" constraint failed: ");
    if (colon == text.npos)
        return {};
    const std::string_view kind = text.substr(0, colon);
    const std::string_view named = text.substr(text.find(": ", colon) + 2);
    if (kind == "CHECK")
        return {std::string(named), {}, {}};
    constexpr std::string_view index = "index '";
    if (kind == "UNIQUE" && named.starts_with(index) && named.size() > index.size() &&
        named.ends_with('\''))
        return {unquoted(named.substr(index.size(), named.size() - index.size() - 1)), {}, {}};
    return columns_named(named, exists);
}

} // namespace tenon::detail
