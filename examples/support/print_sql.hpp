// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQL for people to read: a long line on several.
#pragma once

#include <ostream>
#include <string_view>

namespace support {

/// Writes the text indented, broken at blanks; of more than `most_lines` lines the beginning.
inline void print_sql(std::ostream& out, std::string_view sql, int most_lines = 1'000) {
    constexpr std::size_t width = 96;
    while (sql.size() > width && --most_lines > 0) {
        const std::size_t end = sql.rfind(' ', width);
        if (end == std::string_view::npos)
            break;
        out << "    " << sql.substr(0, end) << '\n';
        sql.remove_prefix(end + 1);
    }
    if (most_lines > 0)
        out << "    " << sql << '\n';
    else
        out << "    " << sql.substr(0, width - 4) << " ...\n";
}

} // namespace support
