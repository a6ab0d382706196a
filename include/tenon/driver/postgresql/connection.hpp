// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection to a PostgreSQL database and the statements it keeps prepared. Compiled once; knows
// descriptions, not queries.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/connect.hpp>
#include <tenon/driver/postgresql/statement.hpp>
#include <tenon/driver/transaction_scope.hpp>

namespace tenon {

/// One connection to a PostgreSQL database, by libpq, with binary parameters and results. Not
/// thread-safe: one thread at a time, but for cancel().
///
/// Running a statement has three parts, so that a front end that must not wait needs no driver of its
/// own: open() sends it; cursor::ready() and socket() tell whether an answer is there; cursor::step()
/// takes a row, and waits for it only if it is not ready. A statement that is not prepared yet is
/// prepared by open(), which waits for that.
class postgresql_connection {
public:
    /// What a decoder reads.
    using row_type = postgresql_row;

    /// A statement that is running: takes its rows, and gives the statement back.
    class cursor {
    public:
        cursor() = default;
        cursor(postgresql_connection& owner, detail::pg::statement& statement) noexcept
            : owner_(&owner), statement_(&statement) {}
        cursor(cursor&& other) noexcept
            : owner_(other.owner_), statement_(std::exchange(other.statement_, nullptr)) {}
        cursor& operator=(cursor&& other) noexcept {
            std::swap(owner_, other.owner_);
            std::swap(statement_, other.statement_);
            return *this;
        }
        ~cursor() { finish(); }

        /// The next row; false behind the last one, and then the statement is given back.
        bool step() {
            detail::pg::statement& s = *statement_;
            if (s.whole)
                return step_whole();
            s.drop_result();
            PGresult* const next = owner_->link_->next();
            if (PQresultStatus(next) != PGRES_SINGLE_TUPLE) [[unlikely]]
                return end(next);
            s.stand_at(next);
            ++s.rows;
            return true;
        }
        /// Whether step() would not wait for the server.
        bool ready() noexcept {
            return statement_ == nullptr || statement_->fetched || owner_->link_->is_ready();
        }
        /// Runs to the end, past all rows; gives how many rows were changed.
        std::int64_t run() {
            detail::pg::statement& s = *std::exchange(statement_, nullptr);
            const std::int64_t changed = owner_->take_change(s);
            s.rows = changed;
            owner_->release(s);
            return changed;
        }
        /// Gives the statement back before its last row.
        void finish() noexcept {
            if (statement_ != nullptr)
                owner_->abandon(*std::exchange(statement_, nullptr));
        }
        postgresql_row row() const noexcept { return {&statement_->at}; }

    private:
        postgresql_connection* owner_ = nullptr;
        detail::pg::statement* statement_ = nullptr;

        /// The rows of a result that came whole.
        bool step_whole() {
            detail::pg::statement& s = *statement_;
            if (!s.fetched)
                owner_->fetch(s);
            else
                ++s.at.row;
            if (PQresultStatus(s.at.result) != PGRES_TUPLES_OK) [[unlikely]] {
                PGresult* const last = std::exchange(s.at.result, nullptr);
                return end(last);
            }
            if (s.at.row < PQntuples(s.at.result)) {
                ++s.rows;
                return true;
            }
            owner_->release(*std::exchange(statement_, nullptr));
            return false;
        }
        TENON_NOINLINE bool end(PGresult* last) {
            detail::pg::statement& s = *std::exchange(statement_, nullptr);
            owner_->settle(s, detail::pg::result{last});
            return false;
        }
    };

    /// Takes over a connection that is open, or wraps the caller's, who closes it after this object is
    /// gone: then its encoding is made UTF-8, and nothing else is changed.
    postgresql_connection(PGconn* connected, const postgresql_options& options, bool owned)
        : link_(std::make_unique<detail::pg::link>(connected, options, owned)),
          statements_(options.statement_cache) {
        if (link_->is_lost())
            throw connection_lost("tenon: the connection of libpq is not open");
        if (owned)
            detail::pg::ignore_notices(connected);
        detail::pg::configure(*link_, options);
    }
    postgresql_connection(postgresql_connection&&) noexcept = default;
    postgresql_connection& operator=(postgresql_connection&&) = delete;
    ~postgresql_connection() {
        if (link_ != nullptr)
            link_->closing = link_->is_owned() || link_->is_forked() || link_->is_lost();
        statements_.clear();
    }

    /// Sends a statement with its cells and arguments; nothing of them is needed afterwards. Rows come one
    /// by one. Throws programming_error while rows of another query are being read: PostgreSQL sends one
    /// result at a time.
    TENON_NOINLINE cursor open(const description& d, const datum* cells, const datum* arguments) {
        detail::pg::statement& s = send(d, cells, arguments, d.single_row);
        if (!d.single_row)
            PQsetSingleRowMode(link_->handle);
        return cursor{*this, s};
    }
    /// The same for who reads all rows: they are received at once, which is less work.
    TENON_NOINLINE cursor
    open_whole(const description& d, const datum* cells, const datum* arguments) {
        return cursor{*this, send(d, cells, arguments, true)};
    }

    /// Runs a statement to its end; gives how many rows it inserted, updated or deleted.
    TENON_NOINLINE std::int64_t change(
        const description& d, const datum* cells, const datum* arguments
    ) {
        return cursor{*this, send(d, cells, arguments, true)}.run();
    }

    /// Runs SQL text of one or several statements, without parameters and without rows.
    void run(const char* sql) { run_text(sql); }

    /// Runs a statement without values and rows. What begins and ends transactions is sent as text:
    /// the server has nothing to plan for it.
    void control(const description& d) {
        const bool commits = &d == &detail::control<"COMMIT">::value;
        run_text(d.sql.data(), commits);
    }
    /// Nothing needs to be prepared for control().
    void prepare_ahead(const description&) noexcept {}

    /// Runs a statement that nothing may stop: no hook is told, no error thrown. Whether it did run.
    bool run_regardless(std::string_view sql) noexcept {
        try {
            const bool done = link_->run_quietly(std::string(sql).c_str()).is_good();
            look_after();
            return done;
        } catch (...) {
            return false;
        }
    }

    /// Begins a transaction. Throws programming_error if one is running.
    void begin(const transaction_options& options);
    /// Nothing is left of a transaction that only read.
    void leave_read_only() noexcept {}

    /// The transaction and savepoints that are open.
    detail::transaction_stack& scopes() noexcept { return scopes_; }
    /// Finds out whether the transaction was ended behind the library's back.
    void notice_loss() noexcept {
        if (scopes_.depth() != 0 && !in_transaction()) [[unlikely]]
            scopes_.lose(
                link_->is_lost() ? "the connection was lost"
                                 : "somebody ended it with SQL of his own",
                false
            );
    }

    /// The statement, prepared and marked as in use.
    detail::pg::statement& acquire(const description& d) {
        require_idle();
        try {
            return statements_.acquire(d, preparer{*link_});
        } catch (const detail::pg::preparation_failed& failed) {
            refuse(failed.what, d.sql);
        }
    }
    /// Gives back a statement of which nobody is told.
    void give_back(detail::pg::statement& s) noexcept {
        s.told = false;
        release(s);
    }
    /// Sends a statement with its values. What a hook throws stops it.
    void start(detail::pg::statement& s, bool whole) {
        if (hooks_.listening()) [[unlikely]]
            s.keep_values();
        detail::tell_start(hooks_, s);
        s.whole = whole;
        s.fetched = false;
        link_->in_block = link_->in_transaction();
        if (!s.send()) [[unlikely]]
            fail_unsent(s);
        link_->running = &s;
    }
    /// It has run, and is given back.
    void release(detail::pg::statement& s, bool failed = false) noexcept {
        s.drop_result();
        if (link_->running == &s)
            link_->running = nullptr;
        detail::tell_end(hooks_, s, failed);
        statements_.give_back(s);
    }

    /// Throws unless a statement can be sent now.
    void require_idle() {
        link_->require_process();
        if (link_->running != nullptr) [[unlikely]]
            set_aside(*link_->running);
    }
    /// Throws what an error means; what became of the transaction is noted.
    [[noreturn]] void refuse(
        const detail::pg::failure& what, std::string_view sql, bool commits = false
    );

    /// Notes what became of the transaction by an error that nobody is told of.
    void note_failure(const detail::pg::failure& what) noexcept;

    /// Who is told of statements and of transactions that were forgotten.
    detail::hooks& hooks() noexcept { return hooks_; }
    void tell_abandoned(const abandoned_event& event) const noexcept {
        hooks_.tell_abandoned(event);
    }

    /// Asks the server to end the statement that runs, which then throws statement_cancelled. The only
    /// member that another thread may call meanwhile.
    void cancel() const noexcept { link_->cancel(); }
    /// Asks the server for nothing, to see whether it is there.
    bool ping() noexcept { return link_->running == nullptr && link_->run_quietly("").is_good(); }
    bool is_broken() const noexcept { return link_->is_lost(); }
    /// What to wait for, to read, while a cursor is not ready.
    int socket() const noexcept { return PQsocket(link_->handle); }
    PGconn* handle() const noexcept { return link_->handle; }
    detail::pg::link& link() noexcept { return *link_; }
    bool in_transaction() const noexcept { return link_->in_transaction(); }
    std::size_t prepared_statements() const noexcept { return statements_.size(); }

    /// The transaction that had failed may work again, by ROLLBACK TO; or an error was noted by nobody.
    void look_after() noexcept {
        if (scopes_.is_failed() && !link_->is_failed()) [[unlikely]]
            scopes_.recover();
    }

private:
    std::unique_ptr<detail::pg::link> link_;
    detail::statement_cache<detail::pg::statement> statements_;
    detail::transaction_stack scopes_;
    detail::hooks hooks_;

    struct preparer {
        detail::pg::link& link;
        detail::pg::statement* operator()(const description& d, bool keep) const {
            return new detail::pg::statement(link, d, keep);
        }
    };

    /// Receives the whole result. The connection is free behind it.
    void fetch(detail::pg::statement& s) {
        PGresult* const first = link_->next();
        while (PGresult* const more = link_->next()) { // behind a COPY that raw SQL began
            link_->leave_copy(PQresultStatus(more));
            PQclear(more);
        }
        link_->running = nullptr;
        s.fetched = true;
        s.stand_at(first);
    }
    /// Receives what runs, if that can be done without the reader's noticing.
    void set_aside(detail::pg::statement& running) {
        if (!running.whole)
            throw programming_error(
                "tenon: rows of another query are being read on this connection, and PostgreSQL "
                "sends one result at a time; read them all first, with all(), or connect once more",
                {},
                std::string(running.of->sql)
            );
        fetch(running);
    }

    detail::pg::statement& send(
        const description& d, const datum* cells, const datum* arguments, bool whole
    ) {
        detail::pg::statement& s = acquire(d);
        try {
            s.bind(d, cells, arguments);
            start(s, whole);
        } catch (const detail::pg::preparation_failed& failed) {
            give_back(s);
            refuse(failed.what, d.sql);
        } catch (...) {
            give_back(s);
            throw;
        }
        return s;
    }
    std::int64_t take_change(detail::pg::statement& s);
    void settle(detail::pg::statement& s, detail::pg::result last);
    [[noreturn]] void fail(detail::pg::statement& s, detail::pg::result bad);
    [[noreturn]] void fail_unsent(detail::pg::statement& s);
    void abandon(detail::pg::statement& s) noexcept;
    void skip_rows(detail::pg::statement& s) noexcept;
    void run_text(const char* sql, bool commits = false);
};

} // namespace tenon

#include <tenon/driver/postgresql/execution.hpp>
