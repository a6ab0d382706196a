// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How MySQL and MariaDB are reached, for what runs on any database.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/has_table.hpp>
#include <tenon/driver/mysql/insert.hpp>
#include <tenon/driver/mysql/schema_change.hpp>

namespace tenon::detail {

/// What the drivers of both have in common; `Flavour` is one of the servers.
template <class D, const mysql_flavour& Flavour> struct mysql_driver {
    using connection = mysql_connection;
    using handle = MYSQL;
    template <class Insert> using inserter = mysql_inserter<D, Insert>;
    using foreign_keys_pause = without_mysql_foreign_keys;
    using schema_change = mysql_schema_change;

    /// Whether it is a URL of this dialect.
    static bool takes(std::string_view where) noexcept {
        const std::string_view scheme = where.substr(0, where.find("://"));
        return scheme.size() < where.size() && scheme.substr(0, scheme.find('+')) == Flavour.title;
    }
    /// Opens a URL.
    /// Gives up after connect_timeout, or `most` if that is less.
    static mysql_connection open(
        std::string_view where, std::chrono::milliseconds most = longest_connecting
    ) {
        return {mysql_settings_from(where, Flavour.title), Flavour, most};
    }
    static mysql_connection wrap(MYSQL* opened) { return {opened, Flavour}; }

    static void sleep(std::chrono::milliseconds pause) { std::this_thread::sleep_for(pause); }

    /// `schema` is null where the table names none: the database of the connection is meant.
    static bool has_table(const mysql_connection& on, const char* schema, const char* table) {
        on.require_free();
        return has_mysql_table(on.handle(), schema, table);
    }
};

template <> struct driver<mysql> : mysql_driver<mysql, mysql_server> {};
template <> struct driver<mariadb> : mysql_driver<mariadb, mariadb_server> {};

} // namespace tenon::detail
