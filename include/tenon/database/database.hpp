// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database: what a program connects to and runs statements on.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/driver.hpp>
#include <tenon/database/schema_methods.hpp>
#include <tenon/database/scope_methods.hpp>
#include <tenon/database/shapes.hpp>

namespace tenon {

namespace detail {

template <class Database> class pool_state;

} // namespace detail

/// The transaction and the savepoint of a database: `using transaction = tn::transaction_of<database>;`
/// where tn::transaction, which is SQLite's, is not meant.
template <class Database> using transaction_of = basic_transaction<typename Database::dialect>;
template <class Database> using savepoint_of = basic_savepoint<typename Database::dialect>;

/// A database over one connection.
///
/// \par Thread safety One thread at a time; open a database for each thread.
/// \par Lifetimes Streams and transactions must be gone before the database is moved or destroyed.
template <class D>
class database<D> : public query_methods<database<D>, D>,
                    public scope_methods<database<D>, D>,
                    public schema_methods<database<D>, D> {
public:
    using dialect = D;
    using connection = detail::connection_of<D>;

    explicit database(connection&& opened) : connection_(std::move(opened)) {}

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

    /// From now on a transaction that is begun while one is running is a savepoint of it; for
    /// tn::test_transaction.
    void nest_transactions(bool wanted) noexcept { connection_.scopes().nest_transactions(wanted); }

    /// The client library's own handle, such as sqlite3*, for what Tenon does not do. The database
    /// still owns it.
    auto native_handle() const noexcept { return connection_.handle(); }
    /// Asks the database whether it is there: one round trip, none on SQLite. False where it is not, and
    /// then the connection is broken.
    bool ping() noexcept { return connection_.ping(); }
    /// Ends the statement that runs on this database at present, which throws statement_cancelled; nothing
    /// happens where none runs. The only member that another thread may call.
    void cancel() noexcept { connection_.cancel(); }
    /// Whether the connection was lost. All that is still run on it throws connection_lost.
    bool is_broken() const noexcept { return connection_.is_broken(); }

    /// How many statements are kept prepared at present.
    std::size_t prepared_statements() const noexcept { return connection_.prepared_statements(); }

private:
    template <class> friend struct detail::runner;
    template <class, class> friend class query_methods;
    template <class, class> friend class transaction_methods;
    template <class, class> friend class scope_methods;
    template <class, class> friend class schema_methods;
    template <class...> friend class database;
    template <class> friend class detail::pool_state;

    connection connection_;
    detail::shape_cache shapes_;

    database<D>& home() noexcept { return *this; }
    static void sleep(std::chrono::milliseconds pause) { detail::driver<D>::sleep(pause); }

    /// The hooks that there are now stay when the connection goes back to a pool.
    void mark_hooks() noexcept { connection_.hooks().mark(); }
    /// Undoes what a borrower left open; false if that can't be done.
    bool tidy_up() noexcept {
        connection_.hooks().remove_added();
        if (connection_.in_transaction() && !connection_.run_regardless("ROLLBACK"))
            return false;
        connection_.scopes().clear();
        connection_.leave_read_only();
        if constexpr (requires { connection_.restores_autocommit(); })
            if (!connection_.restores_autocommit())
                return false;
        return !connection_.is_broken();
    }

    template <class... Tables> void drop_tables() {
        using order = detail::schema_facts<Tables...>;
        const typename detail::driver<D>::foreign_keys_pause pause(connection_);
        detail::schema_change_of<D> block(connection_);
        if constexpr (D::drops_tables_together && order::size != 0) {
            using all = detail::constant_text<detail::write_drop_tables<D, Tables...>>;
            connection_.run(all::made.text);
        } else {
            for (std::size_t i = order::size; i != 0; --i)
                connection_.run(detail::drop_texts<D, Tables...>[order::order.at[i - 1]]);
        }
        block.commit();
    }
    template <class... Tables> void create_missing(bool forced) {
        using order = detail::schema_facts<Tables...>;
        using driver = detail::driver<D>;
        detail::schema_change_of<D> block(connection_);
        if (!forced && driver::has_table(connection_, nullptr, detail::migration_table))
            throw programming_error(
                "tenon::create_all: the database has migrations, which create its tables; run "
                "those, or give tn::force"
            );
        bool created[order::size + 1]{};
        for (std::size_t i = 0; i != order::size; ++i) {
            const std::size_t place = order::order.at[i];
            const detail::table_path path = detail::table_paths<Tables...>[place];
            if (driver::has_table(connection_, path.schema, path.table))
                continue;
            make_schema(path.schema);
            connection_.run(detail::create_texts<D, Tables...>[place]);
            created[place] = true;
        }
        for (std::size_t i = 0; i != order::size; ++i)
            if (const char* text = detail::later_key_texts<D, Tables...>[i]; created[i] && *text)
                connection_.run(text);
        block.commit();
    }
    void make_schema([[maybe_unused]] const char* schema) {
        if constexpr (requires { detail::driver<D>::make_schema(connection_, schema); })
            if (schema != nullptr)
                detail::driver<D>::make_schema(connection_, schema);
    }
};

namespace detail {

/// Connects; where the server can't be reached, gives up after `most`, or earlier if the URL says so.
template <class Dialect>
database<Dialect> connect_within(std::string_view where, std::chrono::milliseconds most) {
    if constexpr (requires { driver<Dialect>::open(where, most); })
        return database<Dialect>{driver<Dialect>::open(where, most)};
    else
        return database<Dialect>{driver<Dialect>::open(where)};
}

} // namespace detail

/// Connects by URL or by path: `sqlite:///app.db` (relative), `sqlite:////var/app.db`,
/// `sqlite:///:memory:`, `app.db`. The options of the URL are those of tn::sqlite_options:
/// `sqlite:///app.db?busy_timeout=10000&foreign_keys=off`. PostgreSQL:
/// `postgresql://user:password@host:5432/database?sslmode=require`, with the options of
/// tn::postgresql_options; what stands between two of its marks is percent-encoded.
///
/// On SQLite foreign keys are enforced, files are put in WAL mode, a lock is waited for 5 s, LIKE tells
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
