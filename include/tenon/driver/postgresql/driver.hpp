// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// PostgreSQL's driver as the library sees it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/batch.hpp>
#include <tenon/driver/postgresql/insert.hpp>
#include <tenon/driver/postgresql/schema_objects.hpp>
#include <tenon/driver/postgresql/unload.hpp>

namespace tenon::detail {

template <> struct driver<postgresql> {
    using connection = postgresql_connection;
    using handle = PGconn;
    template <class Insert> using inserter = pg::inserter<Insert>;
    using unloading = pg::unloading;
    using batch = pg::batch;
    using foreign_keys_pause = pg::no_pause;
    using schema_change = pg::schema_change;

    /// Whether it is a URL of PostgreSQL's: `postgresql://`, `postgres://`, `postgresql+libpq://`.
    static bool takes(std::string_view where) noexcept {
        const std::string_view scheme = where.substr(0, where.find("://"));
        const std::string_view dialect = scheme.substr(0, scheme.find('+'));
        return dialect == "postgresql" || dialect == "postgres";
    }
    /// Opens a URL: `postgresql://user:password@host:5432/database?sslmode=require`.
    /// Gives up after connect_timeout, or `most` if that is less.
    static postgresql_connection open(
        std::string_view where, std::chrono::milliseconds most = longest_connecting
    ) {
        const database_url url = database_url::parse(where);
        const postgresql_options options = postgresql_options_from(url.options);
        pg::unique_connection opened =
            pg::connect(postgresql_keywords(url, options), options, most);
        return postgresql_connection{opened.release(), options, true};
    }
    static postgresql_connection wrap(PGconn* opened) {
        return postgresql_connection{opened, {}, false};
    }

    static void sleep(std::chrono::milliseconds pause) {
        pg::pause(static_cast<int>(pause.count()));
    }

    /// `schema` is null where the table names none.
    static bool has_table(postgresql_connection& on, const char* schema, const char* table) {
        return pg::has_table(on, schema, table);
    }
    static void make_schema(postgresql_connection& on, const char* schema) {
        pg::make_schema(on, schema);
    }
};

} // namespace tenon::detail
