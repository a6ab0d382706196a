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

    /// Whether it is a URL of SQLite's, or a path.
    static bool takes(std::string_view where) noexcept {
        const std::size_t scheme = where.find("://");
        return scheme == where.npos || where.substr(0, where.find('+')) == "sqlite" ||
               where.substr(0, scheme) == "sqlite";
    }
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
        require_known_driver(url, {"pysqlite", "aiosqlite"});
        if (!url.host.empty() || !url.user.empty())
            throw programming_error(
                "tenon: an sqlite URL has no host; write sqlite:///relative or sqlite:////absolute"
            );
        const sqlite_options options = sqlite_options_from(url.options);
        return sqlite_connection{url.database.empty() ? ":memory:" : url.database, options};
    }
    /// For a URL of a database in memory, one that all who open it share, as long as somebody has it
    /// open; empty for a file's. https://www.sqlite.org/src/file/src/memdb.c
    static std::string shared_memory(std::string_view where) {
        static std::atomic<std::uint32_t> last{0};
        const bool is_url = where.find("://") != where.npos;
        const std::string_view options =
            is_url && where.find('?') != where.npos ? where.substr(where.find('?')) : "";
        const std::string path = is_url ? database_url::parse(where).database : std::string(where);
        if (!path.empty() && path != ":memory:")
            return {};
        return "sqlite:///file:/tenon_pool_" + std::to_string(++last) + "%3Fvfs=memdb" +
               std::string(options);
    }
    static sqlite_connection wrap(sqlite3* opened) { return sqlite_connection{opened}; }

    static void sleep(std::chrono::milliseconds pause) {
        sqlite3_sleep(static_cast<int>(pause.count()));
    }

    /// `schema` is null where the table names none.
    static bool has_table(const sqlite_connection& on, const char* schema, const char* table) {
        return detail::has_table(on.handle(), schema == nullptr ? "main" : schema, table);
    }
};

} // namespace tenon::detail
