// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What create_all and drop_all ask a PostgreSQL database: whether it has a table or a schema; and how
// several of them wait for one another.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/atomic.hpp>
#include <tenon/driver/postgresql/connection.hpp>

namespace tenon::detail::pg {

/// Whether the query gives a row. The values are texts; a null pointer is NULL.
inline bool gives_row(
    postgresql_connection& on, const char* sql, const char* first, const char* second
) {
    on.require_idle();
    const char* values[]{first, second};
    const int count = second == nullptr && first == nullptr ? 0 : 2;
    const int sent = PQsendQueryParams(
        on.handle(), sql, count, nullptr, count == 0 ? nullptr : values, nullptr, nullptr, 0
    );
    const result found = sent != 0 ? on.link().only() : result{};
    if (!found.is_good())
        on.refuse(on.link().failure_in(found), sql);
    return PQntuples(found.get()) != 0;
}

/// A view is no table. Where no schema is named it is the one that tables would be created in.
inline bool has_table(postgresql_connection& on, const char* schema, const char* table) {
    return gives_row(
        on,
        "SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = "
        "c.relnamespace WHERE n.nspname = coalesce($2, current_schema()::text) AND c.relname = $1 "
        "AND c.relkind IN ('r', 'p', 'f')",
        table,
        schema
    );
}

/// Creates a schema that is missing. It is looked for first: IF NOT EXISTS alone wants the right to
/// create one although there is nothing to do.
inline void make_schema(postgresql_connection& on, const char* schema) {
    constexpr const char* exists =
        "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = coalesce($1, $2)";
    if (!gives_row(on, exists, schema, schema))
        on.run(("CREATE SCHEMA IF NOT EXISTS " + quoted_name(schema)).c_str());
}

/// A transaction, or a savepoint in one, until whose end no other program creates or drops tables in
/// this way. \par SQL `SELECT pg_advisory_xact_lock(...)`
class schema_change {
public:
    explicit schema_change(postgresql_connection& on) : block_(on) {
        on.run("SELECT pg_catalog.pg_advisory_xact_lock(7305808868229538670)"
        ); // Tenon's own number
    }
    void commit() { block_.commit(); }

private:
    atomic_block<postgresql_connection> block_;
};

/// Nothing has to be paused: all tables are dropped by one statement.
class no_pause {
public:
    explicit no_pause(postgresql_connection&) noexcept {}
    ~no_pause() {} // that it is there is meant
};

} // namespace tenon::detail::pg
