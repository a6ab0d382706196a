// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection to a PostgreSQL database and the statements it keeps prepared. Compiled once; knows
// descriptions, not queries.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/session.hpp>
#include <tenon/driver/transaction_scope.hpp>

namespace tenon {

namespace detail::pg {

/// `BEGIN` with what the options say. One that only reads, and says no level, sees the database at one
/// moment: READ COMMITTED would be another one for each of its queries.
inline std::string begin_text(const transaction_options& options) {
    constexpr const char* levels[]{
        "",
        " ISOLATION LEVEL READ UNCOMMITTED",
        " ISOLATION LEVEL READ COMMITTED",
        " ISOLATION LEVEL REPEATABLE READ",
        " ISOLATION LEVEL SERIALIZABLE"};
    std::string text = "BEGIN";
    const bool at_one_moment = options.read_only && options.level == isolation::by_default;
    text += levels[static_cast<int>(at_one_moment ? isolation::repeatable_read : options.level)];
    text += options.read_only ? " READ ONLY" : "";
    text += options.deferrable ? " DEFERRABLE" : "";
    return text;
}

} // namespace detail::pg

/// One connection to a PostgreSQL database, by libpq, with binary parameters and results. Not
/// thread-safe: one thread at a time, but for cancel().
///
/// Running a statement has three parts, so that a front end that must not wait needs no driver of its
/// own: open() sends it; cursor::ready() and socket() tell whether an answer is there; cursor::step()
/// takes a row, and waits for it only if it is not ready. A statement that is not prepared yet is
/// prepared by open(), which waits for that.
class postgresql_connection : public detail::pg::session {
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
        : session(connected, options, owned) {}

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

    /// Runs a statement that nothing may stop: no hook is told, no error thrown, and rows that are still
    /// being read are given up. Whether it did run.
    bool run_regardless(std::string_view sql) noexcept {
        try {
            if (link_->running != nullptr)
                skip_rows(*link_->running);
            const bool done = link_->run_quietly(std::string(sql).c_str()).is_good();
            look_after();
            return done;
        } catch (...) {
            return false;
        }
    }

    /// Begins a transaction. Throws programming_error if one is running.
    void begin(const transaction_options& options) {
        notice_loss();
        if (in_transaction())
            throw programming_error(
                "tenon: a transaction is running on this database; nest with its savepoint() or "
                "begin_nested()"
            );
        if (options.level == isolation::by_default && !options.read_only && !options.deferrable)
            control(detail::control<"BEGIN">::value);
        else
            run_text(detail::pg::begin_text(options).c_str());
    }
    /// Nothing is left of a transaction that only read.
    void leave_read_only() noexcept {}

    /// Finds out whether the transaction was ended behind the library's back.
    void notice_loss() noexcept {
        if (scopes_.depth() == 0 || in_transaction()) [[likely]]
            return;
        if (link_->is_lost())
            scopes_.lose("the connection was lost", false);
        else
            scopes_.end_elsewhere("somebody ended it with SQL of his own");
    }

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
};

} // namespace tenon
