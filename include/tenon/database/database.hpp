// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database: what a program connects to and runs statements on.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/create_all.hpp>
#include <tenon/driver/sqlite/has_table.hpp>
#include <tenon/driver/sqlite/insert.hpp>
#include <tenon/database/shapes.hpp>
#include <tenon/database/transaction.hpp>
#include <tenon/database/url.hpp>

namespace tenon {

namespace detail {

template <class T> inline constexpr bool is_schema = false;
template <class... Tables> inline constexpr bool is_schema<schema_of<Tables...>> = true;

} // namespace detail

#define TENON_SCHEMA_ARGUMENT_RULES(RULE, function)                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::is_schema<Schema>),                                                            \
        "tenon::" function ": this is no schema; give what tn::schema(...) made of the tables",    \
        "error"                                                                                    \
    )))

#define TENON_CREATE_ALL_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<(detail::targets_can_be_named<sqlite, Tables> && ...)>),                 \
        "tenon::create_all: the database has no foreign key into another schema; put both tables " \
        "into one",                                                                                \
        "error"                                                                                    \
    )))

/// A database over one connection.
///
/// \par Thread safety One thread at a time; open a database for each thread.
/// \par Lifetimes Streams and transactions must be gone before the database is moved or destroyed.
template <> class database<sqlite> : public query_methods<database<sqlite>, sqlite> {
public:
    using dialect = sqlite;
    using connection = sqlite_connection;

    explicit database(sqlite_connection&& opened) : connection_(std::move(opened)) {}

    /// Runs `body(tn::transaction&)`; commits when it returns, rolls back when it throws. Gives what
    /// the body gives. The body may end the transaction itself before it returns.
    /// \par SQL `BEGIN IMMEDIATE`, `COMMIT`, `ROLLBACK`
    /// \par Errors programming_error inside of a transaction of this database, where savepoint() is
    /// meant; lock_timeout; what the body throws.
    template <class Body>
    decltype(auto) transaction(Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<sqlite>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<sqlite>)
        return detail::run_body(begin(), body);
    }
    /// The same for a body that only reads: all its queries see the database at one moment, no lock
    /// keeps writers out, and what writes throws read_only_error.
    /// \par SQL `PRAGMA query_only = ON`, `BEGIN`, `COMMIT`; query_only is as before afterwards
    template <class Body>
    decltype(auto) transaction(read_only_t, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<sqlite>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<sqlite>)
        return detail::run_body(begin(read_only), body);
    }

    /// Begins a transaction that ends with its object: `auto tx = db.begin(); ... tx.commit();`.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<sqlite>
    begin() {
        return basic_transaction<sqlite>(*this);
    }
    /// Begins a transaction that only reads.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<sqlite>
    begin(read_only_t) {
        return basic_transaction<sqlite>(*this, read_only);
    }

    /// Creates the tables of a schema that are missing, with their indexes, each behind those that
    /// its foreign keys point at; a table that is there is left alone, whatever it has become. All
    /// or nothing. It is for tests and prototypes: a database that is in use is changed by
    /// migrations, and where there are some, this throws unless tn::force is given.
    /// \par SQL `CREATE TABLE IF NOT EXISTS`, `CREATE INDEX IF NOT EXISTS`
    /// \par Errors programming_error where the database has a table `tenon_migrations`
    template <class Schema>
        requires(!detail::is_schema<Schema>)
    void create_all(const Schema&) TENON_SCHEMA_ARGUMENT_RULES(TENON_AT_CALL, "create_all") {
        TENON_SCHEMA_ARGUMENT_RULES(TENON_OR_SKIP, "create_all") {}
    }
    template <class... Tables>
    void create_all(schema_of<Tables...>) TENON_CREATE_ALL_RULES(TENON_AT_CALL) {
        TENON_CREATE_ALL_RULES(TENON_OR_SKIP) create_missing<Tables...>(false);
    }
    /// The same also where the database has migrations.
    template <class... Tables>
    void create_all(schema_of<Tables...>, force_t) TENON_CREATE_ALL_RULES(TENON_AT_CALL) {
        TENON_CREATE_ALL_RULES(TENON_OR_SKIP) create_missing<Tables...>(true);
    }
    /// Drops the tables of a schema that are there, those that point at others first. The data is
    /// gone. Foreign keys are not looked at meanwhile, so that circles can be dropped.
    template <class Schema>
        requires(!detail::is_schema<Schema>)
    void drop_all(const Schema&) TENON_SCHEMA_ARGUMENT_RULES(TENON_AT_CALL, "drop_all") {
        TENON_SCHEMA_ARGUMENT_RULES(TENON_OR_SKIP, "drop_all") {}
    }
    template <class... Tables> void drop_all(schema_of<Tables...>) {
        using order = detail::schema_facts<Tables...>;
        const detail::without_foreign_keys pause(connection_);
        detail::atomic_block block(connection_);
        for (std::size_t i = order::size; i != 0; --i)
            connection_.run(detail::drop_texts<sqlite, Tables...>[order::order.at[i - 1]]);
        block.commit();
    }

    /// Calls `f(const tn::statement_event&)` before each statement, BEGIN and COMMIT too; what it
    /// throws stops the statement. Hooks are called in the order in which they were added.
    template <class F> hook on_before_execute(F f) {
        return connection_.hooks().before(std::move(f));
    }
    /// Calls `f(const tn::statement_event&)` behind each statement; it must not throw.
    template <class F> hook on_after_execute(F f) {
        return connection_.hooks().after(std::move(f));
    }

    /// Calls `f(const tn::abandoned_event&)` when the object of a transaction or savepoint went out
    /// of scope open, and no exception was the reason: a commit() was forgotten, or a rollback().
    /// What `f` throws is ignored. Transactions that only read are not told of.
    template <class F> hook on_abandoned_transaction(F f) {
        return connection_.hooks().abandoned(std::move(f));
    }
    /// Takes a hook away again; not to be called by a hook.
    void remove_hook(hook which) noexcept { connection_.hooks().remove(which); }

    /// SQLite's own handle, for what the library does not do. The database still owns it.
    sqlite3* native_handle() const noexcept { return connection_.handle(); }
    /// How many statements are kept prepared at present.
    std::size_t prepared_statements() const noexcept { return connection_.prepared_statements(); }

private:
    template <class, class> friend class query_methods;
    template <class, class> friend class transaction_methods;

    sqlite_connection connection_;
    detail::shape_cache shapes_;

    database<sqlite>& home() noexcept { return *this; }

    template <class... Tables> void create_missing(bool forced) {
        using order = detail::schema_facts<Tables...>;
        detail::atomic_block block(connection_);
        if (!forced && detail::has_table(native_handle(), "main", detail::migration_table))
            throw programming_error(
                "tenon::create_all: the database has migrations, which create its tables; run "
                "those, or give tn::force"
            );
        for (std::size_t i = 0; i != order::size; ++i) {
            const std::size_t place = order::order.at[i];
            const detail::table_path path = detail::table_paths<Tables...>[place];
            const char* schema = path.schema == nullptr ? "main" : path.schema;
            if (!detail::has_table(native_handle(), schema, path.table))
                connection_.run(detail::create_texts<sqlite, Tables...>[place]);
        }
        block.commit();
    }
};

namespace detail {

/// How a dialect's database is opened; specialised for each that has a driver.
template <class Dialect> struct connector;

template <> struct connector<sqlite> {
    static database<sqlite> open(std::string_view where) {
        if (where.empty()) // SQLite would open a file that is gone when it is closed
            throw programming_error(
                "tenon: the path of the database is empty; write :memory: for one in memory"
            );
        if (where.find("://") == std::string_view::npos)
            return database<sqlite>{sqlite_connection{std::string(where)}};
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
        return database<sqlite>{
            sqlite_connection{url.database.empty() ? ":memory:" : url.database, options}};
    }
    static database<sqlite> open(sqlite3* handle) {
        return database<sqlite>{sqlite_connection{handle}};
    }
};

} // namespace detail

#undef TENON_SCHEMA_ARGUMENT_RULES
#undef TENON_CREATE_ALL_RULES
#undef TENON_SCOPE_BODY_RULES

/// Connects by URL or by path: `sqlite:///app.db` (relative), `sqlite:////var/app.db`,
/// `sqlite:///:memory:`, `app.db`. The options of the URL are those of tn::sqlite_options:
/// `sqlite:///app.db?busy_timeout=10000&foreign_keys=off`.
///
/// Foreign keys are enforced, files are put in WAL mode, a lock is waited for 5 s, LIKE tells
/// capitals from small letters. Throws connection_lost, database_corrupt, lock_timeout;
/// programming_error for a URL of another dialect or an option that is not known.
template <class Dialect> database<Dialect> connect(std::string_view where) {
    return detail::connector<Dialect>::open(where);
}

/// Wraps an open handle of the database's own client library, `sqlite3*`. It stays the caller's to
/// close, after the database is gone.
template <class Dialect, class Handle> database<Dialect> connect(Handle* handle) {
    return detail::connector<Dialect>::open(handle);
}
template <class Dialect> database<Dialect> connect(const char* where) {
    return detail::connector<Dialect>::open(std::string_view{where});
}

} // namespace tenon
