// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection to a MySQL or MariaDB server: the statements it keeps prepared, and the one whose rows
// are being read. Compiled once; knows descriptions, not queries.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/driver/mysql/link.hpp>
#include <tenon/driver/mysql/read.hpp>
#include <tenon/driver/mysql/statement.hpp>
#include <tenon/driver/mysql/transaction.hpp>
#include <tenon/driver/transaction_scope.hpp>

#include <utility>

namespace tenon {

/// One connection to a MySQL or MariaDB server.
///
/// Rows are read from the network as they are asked for. Until the last one was read, or their cursor
/// is gone, nothing else can be run on the connection: the protocol has one answer at a time. What
/// tries throws programming_error.
///
/// \par Thread safety One thread at a time, but for cancel(). A thread that used MySQL's own client
/// library calls mysql_thread_end() before it ends; MariaDB's needs nothing.
/// \par fork() A connection belongs to the process that opened it. In another one all methods throw
/// programming_error, and the destructor leaves the server alone.
class mysql_connection {
public:
    /// What a decoder reads.
    using row_type = mysql_row;

    /// A statement that was run: reads its rows, and gives the statement back.
    ///
    /// The client libraries have no call in common that runs a prepared statement without waiting for
    /// the server: open() has waited, and a cursor is ready() at once.
    class cursor {
    public:
        cursor() = default;
        cursor(mysql_connection& owner, detail::mysql_statement& statement) noexcept
            : owner_(&owner), statement_(&statement) {}
        cursor(cursor&& other) noexcept
            : owner_(other.owner_), statement_(std::exchange(other.statement_, nullptr)) {}
        cursor& operator=(cursor&& other) noexcept {
            std::swap(owner_, other.owner_);
            std::swap(statement_, other.statement_);
            return *this;
        }
        ~cursor() { finish(); }

        /// Whether step() will not wait for the statement to begin its answer.
        bool ready() const noexcept { return true; }

        /// The next row; false behind the last one, and then the statement is given back.
        bool step() {
            if (owner_->streaming_ != statement_) [[unlikely]] {
                owner_->require_rows(*statement_);
                finish();
                return false;
            }
            const int code = statement_->fetch();
            if (code == 0 || code == MYSQL_DATA_TRUNCATED) [[likely]] {
                ++statement_->rows;
                return true;
            }
            if (code != MYSQL_NO_DATA) {
                owner_->streaming_ = nullptr;
                owner_->fail(*std::exchange(statement_, nullptr));
            }
            owner_->end_rows(*statement_);
            finish();
            return false;
        }
        /// Runs to the end, past all rows; gives how many rows were changed, or, where they are
        /// returned, how many.
        std::int64_t run() {
            std::int64_t changed = 0;
            if (owner_->streaming_ == statement_) {
                while (step())
                    ++changed;
                return changed;
            }
            changed = statement_->changed();
            statement_->rows = changed;
            finish();
            return changed;
        }
        /// Gives the statement back before its last row. What is left is read and dropped; where that
        /// takes longer than a moment, the statement is ended by KILL QUERY.
        void finish() noexcept {
            if (statement_ != nullptr)
                owner_->release(*std::exchange(statement_, nullptr));
        }
        mysql_row row() const noexcept { return {statement_->columns()}; }

    private:
        mysql_connection* owner_ = nullptr;
        detail::mysql_statement* statement_ = nullptr;
    };

    /// Connects. Throws connection_lost; programming_error where the server is not of this flavour.
    mysql_connection(
        const mysql_settings& options,
        const detail::mysql_flavour& flavour,
        std::chrono::milliseconds most = detail::longest_connecting
    )
        : link_(options, flavour, most), statements_(options.statement_cache) {}
    /// Wraps a connection that the caller opened and closes afterwards. Its session is set as others are; what
    /// was begun with autocommit off is committed by that.
    mysql_connection(MYSQL* handle, const detail::mysql_flavour& flavour)
        : link_(handle, flavour), statements_(mysql_settings{}.statement_cache) {}

    mysql_connection(mysql_connection&&) noexcept = default;
    mysql_connection& operator=(mysql_connection&&) = delete;
    ~mysql_connection() = default;

    /// Runs a statement with its cells and arguments, which are sent before it returns.
    TENON_NOINLINE cursor open(const description& d, const datum* cells, const datum* arguments) {
        detail::mysql_statement& statement = acquire(d);
        try {
            require_room(statement.bind(d, cells, arguments));
            start(statement);
        } catch (...) {
            give_back(statement);
            throw;
        }
        execute(statement);
        return cursor{*this, statement};
    }

    /// Runs a statement to its end; gives how many rows it inserted, updated or deleted. An UPDATE
    /// counts those that it found, an INSERT with a conflict each row that it inserted or updated.
    TENON_NOINLINE std::int64_t change(
        const description& d, const datum* cells, const datum* arguments
    ) {
        cursor running = open(d, cells, arguments);
        return running.run();
    }

    /// Runs SQL text of one or several statements, without parameters; rows are dropped. The server is
    /// let to take several for this text alone.
    void run(const char* sql) { run_told(sql, false); }

    /// Runs a statement without values and rows, as text: it would take as long to prepare it.
    void control(const description& d) {
        run_told(d.sql.data(), &d == &detail::control<"COMMIT">::value);
    }

    /// Nothing that ends a transaction needs memory of the server.
    void prepare_ahead(const description&) noexcept {}

    /// Runs a statement that nothing may stop: no hook is told, no error thrown. Whether it did run.
    bool run_regardless(std::string_view sql) noexcept {
        if (!link_.is_usable())
            return false;
        if (streaming_ != nullptr) {
            streaming_->lost_rows = true;
            drop_rows(*streaming_);
        }
        return link_.does(sql);
    }
    /// Sets autocommit where SQL of the user's own has left it off. Whether it is on.
    bool restores_autocommit() noexcept { return link_.restores_autocommit(); }

    /// Begins a transaction. One that only reads sees the database at one moment, its begin.
    /// \par SQL `START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY` and the like, behind the level
    /// \par Errors programming_error if one is running
    void begin(const transaction_options& options) {
        notice_loss();
        if (in_transaction())
            throw programming_error(
                "tenon: a transaction is running on this database; nest with its savepoint() or "
                "begin_nested()"
            );
        detail::begin_mysql(*this, options, link_.facts().repeats_reads);
    }
    void leave_read_only() noexcept {} // the server lets it write again by itself

    /// The transaction and savepoints that are open.
    detail::transaction_stack& scopes() noexcept { return scopes_; }
    /// Finds out whether the transaction was ended behind the library's back.
    void notice_loss() noexcept {
        if (scopes_.depth() != 0 && !in_transaction()) [[unlikely]]
            scopes_.end_elsewhere(
                "SQL of the program's own ended it, or a statement before which MySQL and MariaDB "
                "commit, such as CREATE TABLE"
            );
    }

    /// Ends the statement that runs at present, by KILL QUERY on a connection of its own that is made with
    /// the same URL; may be called by any thread, as long as this object stays where it is. Without effect
    /// where nothing runs, and on a connection that was wrapped.
    void cancel() const noexcept { link_.cancel(); }
    /// Whether the server is there: a round trip.
    bool ping() noexcept { return streaming_ != nullptr ? !link_.is_lost() : link_.ping(); }
    /// Whether the connection is known to be lost.
    bool is_broken() const noexcept { return link_.is_lost(); }

    /// The statement, prepared and marked as in use. Throws programming_error while rows are read.
    detail::mysql_statement& acquire(const description& d) {
        require_free();
        return statements_.acquire(d, preparer{*this});
    }
    /// Gives back a statement of which nobody is told.
    void give_back(detail::mysql_statement& statement) noexcept {
        statement.told = false;
        release(statement);
    }

    /// A statement with its values is about to run. What a hook throws stops it.
    void start(detail::mysql_statement& statement) { detail::tell_start(hooks_, statement); }
    /// Runs it; where that fails, it is given back.
    void execute(detail::mysql_statement& statement) {
        statement.lost_rows = false;
        bool failed = false;
        try {
            if (statement.execute()) [[unlikely]]
                failed = true;
            else if (mysql_stmt_field_count(statement.handle) != 0) {
                streaming_ = &statement;
                statement.tie_results();
            }
        } catch (...) {
            release(statement, true);
            throw;
        }
        if (failed) [[unlikely]]
            fail(statement);
    }
    /// It has run.
    void finish(detail::mysql_statement& statement, bool failed = false) noexcept {
        detail::tell_end(hooks_, statement, failed);
    }
    /// It has run, and is given back.
    void release(detail::mysql_statement& statement, bool failed = false) noexcept {
        if (streaming_ == &statement)
            drop_rows(statement);
        statement.trim();
        finish(statement, failed);
        statements_.give_back(statement);
    }
    /// The last row was read.
    void end_rows(detail::mysql_statement& statement) noexcept {
        streaming_ = nullptr;
        // of a procedure
        while (mysql_more_results(handle()) && mysql_stmt_next_result(statement.handle) == 0)
            mysql_stmt_free_result(statement.handle);
    }

    /// Throws what went wrong in a statement, which is given back.
    [[noreturn]] void fail(detail::mysql_statement& statement) {
        struct giver {
            mysql_connection& owner;
            detail::mysql_statement& statement;
            ~giver() { owner.release(statement, true); }
        };
        [[maybe_unused]] const giver at_the_end{*this, statement};
        fail(detail::mysql_failure_of(statement.handle), std::string(statement.of->sql));
    }
    /// Throws an error, and remembers it if the connection or the transaction is gone with it.
    [[noreturn]] void fail(
        const detail::mysql_failure& what, const std::string& sql, bool committing = false
    ) {
        note(what);
        if (committing && detail::is_mysql_loss(what.code))
            throw commit_in_doubt(
                "tenon: the connection was lost before the answer to COMMIT, so that nobody knows "
                "whether it holds: " +
                    what.text,
                {static_cast<int>(what.code), what.state}
            );
        violation refused;
        if (detail::mysql_class_of(what.code, what.state) == detail::mysql_error_class::violation)
            refused = detail::look_up_violation(handle(), what, sql);
        detail::throw_mysql_error(what, sql, std::move(refused));
    }

    /// Who is told of statements and of transactions that were forgotten.
    detail::hooks& hooks() noexcept { return hooks_; }
    void tell_abandoned(const abandoned_event& event) const noexcept {
        hooks_.tell_abandoned(event);
    }

    MYSQL* handle() const noexcept { return link_.handle(); }
    bool in_transaction() const noexcept { return link_.in_transaction(); }
    std::size_t prepared_statements() const noexcept { return statements_.size(); }
    const detail::mysql_facts& facts() const noexcept { return link_.facts(); }

    /// Throws unless a statement can be run now.
    void require_free() const {
        link_.require_usable();
        if (streaming_ != nullptr) [[unlikely]]
            throw programming_error(
                "tenon: the rows of another query are being read on this connection, and MySQL and "
                "MariaDB give one result at a time; read them to the end first, or all at once "
                "with "
                "all()",
                0,
                std::string(streaming_->of->sql)
            );
    }

    /// Throws data_error for what the server does not take at once: sent, it would cost the connection.
    void require_room(std::size_t bytes) const {
        if (bytes + 1024 <= facts().longest_packet) [[likely]]
            return;
        throw data_error(
            "tenon: the statement and its values take " + std::to_string(bytes) +
            " bytes, more than the server's max_allowed_packet of " +
            std::to_string(facts().longest_packet)
        );
    }

private:
    detail::mysql_link link_;
    detail::statement_cache<detail::mysql_statement> statements_; // gone before the link
    detail::mysql_statement* streaming_ = nullptr;                // whose rows are being read
    detail::transaction_stack scopes_;
    detail::hooks hooks_;

    struct preparer {
        mysql_connection& owner;
        detail::mysql_statement* operator()(const description& d, bool keep) const {
            return new detail::mysql_statement(owner.prepare(d), d, keep);
        }
    };
    MYSQL_STMT* prepare(const description& d) {
        constexpr std::uint32_t most = 65535; // a number of two bytes in the protocol
        if (d.slot_count > most)
            throw programming_error(
                "tenon: the statement has " + std::to_string(d.slot_count) +
                " parameters, and MySQL and MariaDB take 65535; run it in parts"
            );
        require_room(d.sql.size());
        MYSQL_STMT* const made = mysql_stmt_init(handle());
        if (made == nullptr)
            throw std::bad_alloc();
        const auto size = static_cast<unsigned long>(d.sql.size());
        if (mysql_stmt_prepare(made, d.sql.data(), size) == 0) [[likely]]
            return made;
        const detail::mysql_failure what = detail::mysql_failure_of(made);
        mysql_stmt_close(made);
        fail(what, std::string(d.sql));
    }

    void require_rows(const detail::mysql_statement& statement) const {
        if (statement.lost_rows)
            throw programming_error(
                "tenon: the transaction was rolled back while its rows were read, and they are gone"
            );
    }

    void run_told(const char* sql, bool committing) {
        require_free();
        const bool told = hooks_.listening();
        if (told)
            hooks_.tell_before({sql});
        const auto started = std::chrono::steady_clock::now();
        const detail::mysql_failure what = detail::run_mysql_texts(handle(), sql);
        if (told)
            hooks_.tell_after({sql, std::chrono::steady_clock::now() - started, 0, what.code != 0});
        if (what.code != 0)
            fail(what, sql, committing);
    }

    /// Reads what is left, so that the connection can be used again.
    void drop_rows(detail::mysql_statement& statement) noexcept {
        using clock = std::chrono::steady_clock;
        const auto patience = clock::now() + std::chrono::milliseconds{50};
        bool killed = false;
        for (;;) {
            const int code = mysql_stmt_fetch(statement.handle);
            if (code != 0 && code != MYSQL_DATA_TRUNCATED)
                break;
            if (!killed && clock::now() > patience) {
                link_.cancel(); // where it can't be, all of it is read
                killed = true;
            }
        }
        if (detail::is_mysql_loss(mysql_errno(handle())))
            link_.lose(mysql_error(handle()));
        end_rows(statement);
        if (killed) // it may have come too late, and would end the next statement
            run_regardless("DO 0");
    }
    void note(const detail::mysql_failure& what) noexcept {
        if (detail::is_mysql_loss(what.code))
            link_.lose(what.text);
        else if (scopes_.depth() != 0 && detail::may_end_mysql_transaction(what.code))
            link_.ask_status();
        const bool again = what.code == 1213 || what.code == 1205 || what.code == 1020;
        if (scopes_.depth() != 0 && !in_transaction())
            scopes_.lose(what.text, again);
    }
};

} // namespace tenon
