// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite's driver as the library sees it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/foreign_keys.hpp>
#include <tenon/driver/sqlite/has_table.hpp>
#include <tenon/driver/sqlite/insert.hpp>
#include <tenon/driver/url.hpp>

namespace tenon::detail {

template <> struct driver<sqlite> {
    using connection = sqlite_connection;
    using handle = sqlite3;
    template <class Insert> using inserter = sqlite_inserter<Insert>;
    using foreign_keys_pause = without_foreign_keys;

    /// Opens a URL, or a path.
    static sqlite_connection open(std::string_view where) {
        if (where.empty()) // SQLite would open a file that is gone when it is closed
            throw programming_error(
                "tenon: the path of the database is empty; write :memory: for one in memory"
            );
        if (where.find("://") == std::string_view::npos)
            return sqlite_connection{std::string(where)};
        const database_url url = database_url::parse(where);
        if (url.dialect != "sqlite")
            throw programming_error(
                "tenon: the URL is of " + url.dialect + ", the program is compiled for sqlite"
            );
        if (!url.host.empty() || !url.user.empty())
            throw programming_error(
                "tenon: an sqlite URL has no host; write sqlite:///relative or sqlite:////absolute"
            );
        const sqlite_options options = sqlite_options_from(url.options);
        return sqlite_connection{url.database.empty() ? ":memory:" : url.database, options};
    }
    static sqlite_connection wrap(sqlite3* opened) { return sqlite_connection{opened}; }

    /// `schema` is null where the table names none.
    static bool has_table(const sqlite_connection& on, const char* schema, const char* table) {
        return detail::has_table(on.handle(), schema == nullptr ? "main" : schema, table);
    }
};

} // namespace tenon::detail
