// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection to an SQLite database: opening it, and the statements it keeps prepared. Compiled
// once; knows descriptions, not queries.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/driver/process.hpp>
#include <tenon/driver/sqlite/lock_wait.hpp>
#include <tenon/driver/sqlite/lower_case.hpp>
#include <tenon/driver/sqlite/options.hpp>
#include <tenon/driver/sqlite/query_only.hpp>
#include <tenon/driver/sqlite/read.hpp>
#include <tenon/driver/sqlite/statement.hpp>
#include <tenon/driver/transaction_scope.hpp>

#include <utility>

namespace tenon {

/// One connection to an SQLite database. Not thread-safe: one thread at a time, which is what
/// SQLITE_OPEN_NOMUTEX asks for.
class sqlite_connection {
public:
    /// What a decoder reads.
    using row_type = sqlite_row;

    /// A statement that is running: steps through its rows, and gives the statement back.
    class cursor {
    public:
        cursor() = default;
        cursor(sqlite_connection& owner, detail::sqlite_statement& statement) noexcept
            : owner_(&owner), statement_(&statement) {}
        cursor(cursor&& other) noexcept
            : owner_(other.owner_), statement_(std::exchange(other.statement_, nullptr)) {}
        cursor& operator=(cursor&& other) noexcept {
            std::swap(owner_, other.owner_);
            std::swap(statement_, other.statement_);
            return *this;
        }
        ~cursor() {
            if (statement_ != nullptr)
                owner_->release(*statement_);
        }

        /// Nobody else works on it meanwhile.
        bool ready() const noexcept { return true; }
        /// The next row; false behind the last one, and then the statement is given back.
        bool step() {
            const int code = sqlite3_step(statement_->handle);
            if (code == SQLITE_ROW) [[likely]] {
                ++statement_->rows;
                return true;
            }
            if (code != SQLITE_DONE)
                owner_->fail(*std::exchange(statement_, nullptr));
            finish();
            return false;
        }
        /// Runs to the end, past all rows; gives how many rows were changed.
        std::int64_t run() {
            sqlite3* const handle = owner_->handle_;
            const std::int64_t before = sqlite3_total_changes64(handle);
            int code = SQLITE_ROW;
            while (code == SQLITE_ROW)
                code = sqlite3_step(statement_->handle);
            if (code != SQLITE_DONE)
                owner_->fail(*std::exchange(statement_, nullptr));
            // the last count is of this statement only if it changed any row
            const bool any = sqlite3_total_changes64(handle) != before;
            const std::int64_t changed = any ? sqlite3_changes64(handle) : 0;
            statement_->rows = changed;
            finish();
            return changed;
        }
        /// Gives the statement back before its last row.
        void finish() noexcept {
            if (statement_ != nullptr)
                owner_->release(*std::exchange(statement_, nullptr));
        }
        sqlite_row row() const noexcept { return {statement_->handle}; }

    private:
        sqlite_connection* owner_ = nullptr;
        detail::sqlite_statement* statement_ = nullptr;
    };

    /// Opens a file, `:memory:` or a `file:` URI. Throws connection_lost, database_corrupt,
    /// lock_timeout.
    explicit sqlite_connection(const std::string& path, const sqlite_options& options = {})
        : statements_(options.statement_cache) {
        const int flags = (options.mode == "ro"   ? SQLITE_OPEN_READONLY
                           : options.mode == "rw" ? SQLITE_OPEN_READWRITE
                                                  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
        const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
        try {
            if (code != SQLITE_OK)
                detail::throw_sqlite_error(
                    code, std::string(sqlite3_errmsg(handle_)) + ": " + path
                );
            configure(options);
        } catch (...) {
            sqlite3_close_v2(handle_);
            throw;
        }
    }

    /// Wraps a connection that the caller opened and will close, after this object is gone. LIKE is
    /// made to tell capitals from small letters on it, and it gets the function tenon_lower; nothing
    /// else is changed.
    explicit sqlite_connection(sqlite3* handle, const sqlite_options& options = {})
        : handle_(handle), statements_(options.statement_cache), owned_(false) {
        sqlite3_extended_result_codes(handle_, 1);
        detail::register_lower_case(handle_);
        run("PRAGMA case_sensitive_like = ON");
    }

    sqlite_connection(sqlite_connection&& other) noexcept
        : handle_(std::exchange(other.handle_, nullptr)), statements_(std::move(other.statements_)),
          owned_(other.owned_), process_(other.process_), hooks_(std::move(other.hooks_)) {}
    sqlite_connection& operator=(sqlite_connection&&) = delete;
    /// A child of fork() leaves its parent's locks and journal alone: https://www.sqlite.org/howtocorrupt.html
    ~sqlite_connection() {
        if (!process_.is_this()) {
            statements_.abandon();
            return;
        }
        statements_.clear();
        if (owned_)
            sqlite3_close_v2(handle_);
    }

    /// Starts a statement with its cells and arguments; both must live until the cursor is done,
    /// but for owned cells, which SQLite copies.
    TENON_NOINLINE cursor open(const description& d, const datum* cells, const datum* arguments) {
        detail::sqlite_statement& statement = acquire(d);
        try {
            statement.bind(d, cells, arguments);
            start(statement);
        } catch (...) {
            give_back(statement);
            throw;
        }
        return cursor{*this, statement};
    }

    /// Runs a statement to its end; gives how many rows it inserted, updated or deleted.
    TENON_NOINLINE std::int64_t change(
        const description& d, const datum* cells, const datum* arguments
    ) {
        cursor running = open(d, cells, arguments);
        return running.run();
    }

    /// Runs SQL text of one or several statements, without parameters and without rows.
    void run(const char* sql) {
        require_process();
        const bool told = hooks_.listening();
        if (told)
            hooks_.tell_before({sql});
        const auto started = std::chrono::steady_clock::now();
        const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
        const int extended = sqlite3_extended_errcode(handle_);
        const std::string text = code == SQLITE_OK ? std::string() : sqlite3_errmsg(handle_);
        if (told)
            hooks_.tell_after(
                {sql, std::chrono::steady_clock::now() - started, 0, code != SQLITE_OK}
            );
        if (code != SQLITE_OK)
            fail(extended, text, sql);
    }

    /// Runs a statement without values and rows, kept prepared as all are.
    void control(const description& d) { open(d, nullptr, nullptr).step(); }

    /// Prepares a statement before it is needed, since by then memory may be gone.
    void prepare_ahead(const description& d) { statements_.prepare_ahead(d, preparer{this}); }

    /// Runs a statement that nothing may stop: no hook is told, no error thrown. Whether it did run.
    bool run_regardless(std::string_view sql) noexcept {
        sqlite3_stmt* statement = nullptr;
        const int size = static_cast<int>(sql.size());
        int code = sqlite3_prepare_v2(handle_, sql.data(), size, &statement, nullptr);
        if (code == SQLITE_OK)
            code = sqlite3_step(statement);
        sqlite3_finalize(statement);
        return code == SQLITE_DONE;
    }

    /// Begins a transaction: with SQLite's write lock, or so that nothing can be written. Throws
    /// programming_error if one is running, lock_timeout.
    void begin(const transaction_options& options) {
        require_process();
        notice_loss();
        if (in_transaction())
            throw programming_error(
                "tenon: a transaction is running on this database; nest with its savepoint() or "
                "begin_nested()"
            );
        if (!options.read_only)
            return control(detail::control<"BEGIN IMMEDIATE">::value);
        leave_query_only_ = !detail::is_query_only(handle_);
        detail::set_query_only(handle_, true);
        try {
            control(detail::control<"BEGIN">::value);
        } catch (...) {
            leave_read_only();
            throw;
        }
    }
    /// Lets the connection write again behind a read-only transaction.
    void leave_read_only() noexcept {
        if (std::exchange(leave_query_only_, false))
            detail::set_query_only(handle_, false);
    }

    /// The transaction and savepoints that are open.
    detail::transaction_stack& scopes() noexcept { return scopes_; }
    /// Finds out whether the transaction was ended behind the library's back.
    void notice_loss() noexcept {
        if (scopes_.depth() != 0 && !in_transaction()) [[unlikely]]
            lose("somebody ended it with SQL of his own", false);
    }

    /// The statement, prepared and marked as in use. A second one is prepared while it is.
    detail::sqlite_statement& acquire(const description& d) {
        return statements_.acquire(d, preparer{this});
    }
    /// Gives back a statement of which nobody is told.
    void give_back(detail::sqlite_statement& statement) noexcept {
        statement.told = false;
        release(statement);
    }

    /// A statement with its values is about to run. What a hook throws stops it.
    void start(detail::sqlite_statement& statement) { detail::tell_start(hooks_, statement); }
    /// It has run.
    void finish(detail::sqlite_statement& statement, bool failed = false) noexcept {
        detail::tell_end(hooks_, statement, failed);
    }
    /// It has run, and is given back.
    void release(detail::sqlite_statement& statement, bool failed = false) noexcept {
        sqlite3_reset(statement.handle);
        finish(statement, failed);
        statements_.give_back(statement);
    }

    /// Throws what went wrong in a step; the statement is given back, even if there is no memory to
    /// tell it.
    [[noreturn]] void fail(detail::sqlite_statement& statement) {
        struct giver {
            sqlite_connection& owner;
            detail::sqlite_statement& statement;
            ~giver() { owner.release(statement, true); }
        };
        [[maybe_unused]] const giver at_the_end{*this, statement};
        const int code = sqlite3_extended_errcode(handle_);
        fail(code, sqlite3_errmsg(handle_), std::string(statement.of->sql));
    }

    /// Who is told of statements and of transactions that were forgotten.
    detail::hooks& hooks() noexcept { return hooks_; }
    void tell_abandoned(const abandoned_event& event) const noexcept {
        hooks_.tell_abandoned(event);
    }

    sqlite3* handle() const noexcept { return handle_; }
    /// Ends the statement that runs at present; may be called by any thread.
    void cancel() const noexcept { sqlite3_interrupt(handle_); }
    /// A file does not go away as a server does.
    bool ping() const noexcept { return true; }
    bool is_broken() const noexcept { return false; }
    bool in_transaction() const noexcept { return sqlite3_get_autocommit(handle_) == 0; }
    std::size_t prepared_statements() const noexcept { return statements_.size(); }

private:
    sqlite3* handle_ = nullptr;
    detail::statement_cache<detail::sqlite_statement> statements_;
    bool owned_ = true;
    detail::owning_process process_;
    bool leave_query_only_ = false; // at the end of a read-only transaction
    detail::transaction_stack scopes_;
    detail::hooks hooks_;

    struct preparer {
        const sqlite_connection* on;
        detail::sqlite_statement* operator()(const description& d, bool keep) const {
            on->require_process();
            return new detail::sqlite_statement(on->handle_, d, keep);
        }
    };
    /// Not asked for each run of a statement: it would be the dearest part of many.
    void require_process() const { process_.require("the connection"); }

    /// Throws an error, and remembers it if SQLite ended the transaction for it.
    [[noreturn]] void fail(int code, const std::string& text, const std::string& sql) {
        if (scopes_.depth() != 0 && !in_transaction())
            lose(text, (code & 0xFF) == SQLITE_BUSY);
        detail::throw_sqlite_error(code, text, sql, handle_);
    }
    void lose(std::string_view why, bool retryable) noexcept {
        scopes_.lose(why, retryable);
        leave_read_only();
    }

    void configure(const sqlite_options& options) {
        detail::wait_for_locks(handle_, options.busy_timeout);
        detail::register_lower_case(handle_);
        // "name" is a column; without this, one that is missing would be a text
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
        sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
        run("PRAGMA case_sensitive_like = ON");
        run(options.foreign_keys ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF");
        const char* file = sqlite3_db_filename(handle_, "main");
        const bool writable_file =
            file != nullptr && *file != '\0' && sqlite3_db_readonly(handle_, "main") == 0;
        if (writable_file && !options.journal_mode.empty())
            run(("PRAGMA journal_mode = " + options.journal_mode).c_str());
        if (!options.synchronous.empty())
            run(("PRAGMA synchronous = " + options.synchronous).c_str());
        // a file that is no database is told now, not at the first query
        run("SELECT 1 FROM sqlite_schema LIMIT 1");
    }
};

} // namespace tenon
