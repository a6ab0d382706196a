// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQL for people to read: a long line on several.
#pragma once

#include <ostream>
#include <string_view>

namespace support {

/// Writes the text indented, broken at blanks.
inline void print_sql(std::ostream& out, std::string_view sql) {
    constexpr std::size_t width = 96;
    while (sql.size() > width) {
        const std::size_t end = sql.rfind(' ', width);
        if (end == std::string_view::npos)
            break;
        out << "    " << sql.substr(0, end) << '\n';
        sql.remove_prefix(end + 1);
    }
    out << "    " << sql << '\n';
}

} // namespace support
