// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database: what a program connects to and runs statements on.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/create_all.hpp>
#include <tenon/driver/driver.hpp>
#include <tenon/database/shapes.hpp>
#include <tenon/database/transaction.hpp>

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
        not(detail::holds<(detail::targets_can_be_named<D, Tables> && ...)>),                      \
        "tenon::create_all: the database has no foreign key into another schema; put both tables " \
        "into one",                                                                                \
        "error"                                                                                    \
    )))

/// A database over one connection.
///
/// \par Thread safety One thread at a time; open a database for each thread.
/// \par Lifetimes Streams and transactions must be gone before the database is moved or destroyed.
template <class D> class database<D> : public query_methods<database<D>, D> {
public:
    using dialect = D;
    using connection = detail::connection_of<D>;

    explicit database(connection&& opened) : connection_(std::move(opened)) {}

    /// Runs `body(tn::transaction&)`; commits when it returns, rolls back when it throws. Gives what
    /// the body gives. The body may end the transaction itself before it returns.
    /// \par SQL `BEGIN IMMEDIATE`, `COMMIT`, `ROLLBACK`
    /// \par Errors programming_error inside of a transaction of this database, where savepoint() is
    /// meant; lock_timeout; what the body throws.
    template <class Body>
    decltype(auto) transaction(Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return detail::run_body(begin(), body);
    }
    /// The same for a body that only reads: all its queries see the database at one moment, no lock
    /// keeps writers out, and what writes throws read_only_error.
    /// \par SQL on SQLite `PRAGMA query_only = ON`, `BEGIN`, `COMMIT`; query_only is as before
    /// afterwards
    template <class Body>
    decltype(auto) transaction(read_only_t, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return detail::run_body(begin(read_only), body);
    }
    /// The same with an isolation level and so on:
    /// `db.transaction({.level = tn::isolation::serializable}, body)`.
    template <class Body>
    decltype(auto) transaction(const transaction_options& options, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return detail::run_body(begin(options), body);
    }

    /// Begins a transaction that ends with its object: `auto tx = db.begin(); ... tx.commit();`.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<D> begin(
    ) {
        return basic_transaction<D>(*this);
    }
    /// Begins a transaction that only reads.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<D> begin(
        read_only_t
    ) {
        return basic_transaction<D>(*this, transaction_options{.read_only = true});
    }
    /// Begins a transaction with an isolation level and so on.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<D> begin(
        const transaction_options& options
    ) {
        return basic_transaction<D>(*this, options);
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
        const typename detail::driver<D>::foreign_keys_pause pause(connection_);
        detail::atomic_block<connection> block(connection_);
        for (std::size_t i = order::size; i != 0; --i)
            connection_.run(detail::drop_texts<D, Tables...>[order::order.at[i - 1]]);
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

    /// The client library's own handle, such as sqlite3*, for what Tenon does not do. The database
    /// still owns it.
    auto native_handle() const noexcept { return connection_.handle(); }
    /// How many statements are kept prepared at present.
    std::size_t prepared_statements() const noexcept { return connection_.prepared_statements(); }

private:
    template <class, class> friend class query_methods;
    template <class, class> friend class transaction_methods;

    connection connection_;
    detail::shape_cache shapes_;

    database<D>& home() noexcept { return *this; }

    template <class... Tables> void create_missing(bool forced) {
        using order = detail::schema_facts<Tables...>;
        using driver = detail::driver<D>;
        detail::atomic_block<connection> block(connection_);
        if (!forced && driver::has_table(connection_, nullptr, detail::migration_table))
            throw programming_error(
                "tenon::create_all: the database has migrations, which create its tables; run "
                "those, or give tn::force"
            );
        for (std::size_t i = 0; i != order::size; ++i) {
            const std::size_t place = order::order.at[i];
            const detail::table_path path = detail::table_paths<Tables...>[place];
            if (!driver::has_table(connection_, path.schema, path.table))
                connection_.run(detail::create_texts<D, Tables...>[place]);
        }
        block.commit();
    }
};

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
    return database<Dialect>{detail::driver<Dialect>::open(where)};
}

/// Wraps an open handle of the database's own client library, `sqlite3*`. It stays the caller's to
/// close, after the database is gone.
template <class Dialect>
database<Dialect> connect(typename detail::driver<Dialect>::handle* handle) {
    return database<Dialect>{detail::driver<Dialect>::wrap(handle)};
}
template <class Dialect> database<Dialect> connect(const char* where) {
    return connect<Dialect>(std::string_view{where});
}

} // namespace tenon
