// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How statements on a connection to PostgreSQL begin and end: with their rows, by an error, or because
// nobody reads on; and what becomes of the transaction.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/connect.hpp>
#include <tenon/driver/postgresql/statement.hpp>
#include <tenon/driver/transaction_stack.hpp>

namespace tenon::detail::pg {

/// Rows that are received for nobody before the server is asked to stop.
inline constexpr int most_skipped_rows = 256;
/// How long to wait for the next of them.
inline constexpr int most_skipped_wait = 20;

/// Rows that a statement inserted, updated or deleted; 0 for others, of which some count, too.
inline std::int64_t changed_rows(PGresult* done) noexcept {
    const std::string_view tag = PQcmdStatus(done);
    if (!tag.starts_with("INSERT") && !tag.starts_with("UPDATE") && !tag.starts_with("DELETE") &&
        !tag.starts_with("MERGE"))
        return 0;
    const std::string_view digits = PQcmdTuples(done);
    std::int64_t rows = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), rows);
    return rows;
}

/// Whether the server can be asked to stop a statement, and nothing else is undone: it reads only, and
/// no transaction is open, which the error would end.
inline bool can_be_stopped(const statement& s, const link& on) noexcept {
    return s.of->columns == nullptr && s.of->sql.starts_with("SELECT ") && !on.in_block;
}

/// What a connection has and does that knows nothing of transactions' options and of rows as C++ values.
/// What is public is for the parts of the driver.
class session {
public:
    session(PGconn* connected, const postgresql_options& options, bool owned)
        : link_(std::make_unique<pg::link>(connected, options, owned)),
          statements_(options.statement_cache) {
        if (link_->is_lost())
            throw connection_lost("tenon: the connection of libpq is not open");
        if (owned)
            ignore_notices(connected);
        configure(*link_, options);
    }
    session(session&&) noexcept = default;
    session& operator=(session&&) = delete;
    ~session() {
        if (link_ != nullptr)
            link_->closing = link_->is_owned() || link_->is_forked() || link_->is_lost();
        statements_.clear();
    }

    pg::link& link() noexcept { return *link_; }
    bool in_transaction() const noexcept { return link_->in_transaction(); }
    std::size_t prepared_statements() const noexcept { return statements_.size(); }

    /// The transaction and savepoints that are open.
    transaction_stack& scopes() noexcept { return scopes_; }
    /// Who is told of statements and of transactions that were forgotten.
    detail::hooks& hooks() noexcept { return hooks_; }

    /// The statement, prepared and marked as in use.
    statement& acquire(const description& d) {
        require_idle();
        try {
            return statements_.acquire(d, preparer{*link_});
        } catch (const preparation_failed& failed) {
            refuse(failed.what, d.sql);
        }
    }
    /// Gives back a statement of which nobody is told.
    void give_back(statement& s) noexcept {
        s.told = false;
        release(s);
    }
    /// Sends a statement with its values. What a hook throws stops it.
    void start(statement& s, bool whole) {
        if (hooks_.listening()) [[unlikely]]
            s.keep_values();
        tell_start(hooks_, s);
        s.whole = whole;
        s.fetched = false;
        link_->in_block = link_->in_transaction();
        if (!s.send()) [[unlikely]]
            fail_unsent(s);
        link_->running = &s;
    }
    /// It has run, and is given back.
    void release(statement& s, bool failed = false) noexcept {
        s.drop_result();
        if (link_->running == &s)
            link_->running = nullptr;
        tell_end(hooks_, s, failed);
        statements_.give_back(s);
    }

    /// A result that is no row has come: the last one.
    void settle(statement& s, result last) {
        link_->leave_copy(last.status());
        while (result more{link_->next()}) {
            link_->leave_copy(more.status());
            if (last.is_good())
                std::swap(last, more);
        }
        link_->running = nullptr;
        if (!last.is_good()) [[unlikely]]
            fail(s, std::move(last));
        look_after();
        release(s);
    }
    /// The statement is given back, even if there is no memory to tell what happened. `commits`, where what it
    /// did may be kept though the answer is lost.
    [[noreturn]] void fail(statement& s, result bad, bool commits = false) {
        struct giver {
            session& owner;
            statement& failed;
            ~giver() { owner.release(failed, true); }
        };
        [[maybe_unused]] const giver at_the_end{*this, s};
        const failure what = link_->failure_in(bad);
        // the server lost it, by DEALLOCATE ALL, or has to plan it anew for a table that has changed
        if (what.state == "26000" || what.text.starts_with("cached plan must not change"))
            s.forget();
        refuse(what, s.of->sql, commits);
    }
    /// Nobody reads on.
    void abandon(statement& s) noexcept {
        if (!s.fetched && link_->running == &s)
            skip_rows(s);
        release(s);
    }

    /// Throws unless a statement can be sent now.
    void require_idle() {
        link_->require_process();
        if (link_->running != nullptr) [[unlikely]]
            set_aside(*link_->running);
    }
    /// Throws what an error means; what became of the transaction is noted.
    [[noreturn]] void refuse(const failure& what, std::string_view sql, bool commits = false) {
        const bool lost = link_->is_lost();
        note_failure(what);
        const std::string text(sql);
        if (lost && commits)
            throw commit_in_doubt(
                "tenon: the connection was lost before the answer to COMMIT came, so nobody knows "
                "whether the transaction was committed; ask the data: " +
                    what.text,
                {0, what.state},
                text
            );
        if (lost)
            throw connection_lost(what.text, {0, what.state}, text);
        if (what.state == "25P02")
            scopes_.refuse_failed(what.text);
        throw_failure(what, text);
    }
    /// Notes what became of the transaction by an error that nobody is told of.
    void note_failure(const failure& what) noexcept {
        const bool retryable = is_retryable(what.state);
        if (link_->is_failed()) {
            if (!scopes_.is_failed())
                scopes_.fail(what.text, retryable);
        } else if (scopes_.depth() != 0 && !in_transaction()) {
            scopes_.lose(what.text, retryable);
        }
    }
    /// The transaction that had failed may work again, by ROLLBACK TO.
    void look_after() noexcept {
        if (scopes_.is_failed() && !link_->is_failed()) [[unlikely]]
            scopes_.recover();
    }

protected:
    std::unique_ptr<pg::link> link_;
    statement_cache<statement> statements_;
    transaction_stack scopes_;
    detail::hooks hooks_;

    /// Sends a statement with its values; given back where that fails.
    statement& send(const description& d, const datum* cells, const datum* arguments, bool whole) {
        statement& s = acquire(d);
        try {
            s.bind(d, cells, arguments);
            start(s, whole);
        } catch (const preparation_failed& failed) {
            give_back(s);
            refuse(failed.what, d.sql);
        } catch (...) {
            give_back(s);
            throw;
        }
        return s;
    }
    /// Receives the whole result. The connection is free behind it.
    void fetch(statement& s) {
        PGresult* const first = link_->next();
        while (PGresult* const more = link_->next()) { // behind a COPY that raw SQL began
            link_->leave_copy(PQresultStatus(more));
            PQclear(more);
        }
        link_->running = nullptr;
        s.fetched = true;
        s.stand_at(first);
    }
    /// Receives all of a change; gives how many rows were changed.
    std::int64_t take_change(statement& s) {
        result done{std::exchange(s.at.result, nullptr)};
        if (!s.fetched) {
            result next{link_->next()};
            for (; next; next = result{link_->next()}) {
                link_->leave_copy(next.status());
                if (!done || done.is_good() || done.status() == PGRES_SINGLE_TUPLE)
                    std::swap(done, next);
            }
            link_->running = nullptr;
        }
        if (!done.is_good()) [[unlikely]]
            fail(s, std::move(done));
        look_after();
        return changed_rows(done.get());
    }

    /// Receives the rest of the rows for nobody, or has the server stop where that undoes nothing.
    void skip_rows(statement& s) noexcept {
        s.drop_result();
        bool can_stop = can_be_stopped(s, *link_);
        result bad;
        for (int rows = 0;; ++rows) {
            if (can_stop && (rows == most_skipped_rows || !link_->wait(most_skipped_wait))) {
                link_->stop();
                can_stop = false;
            }
            result skipped{link_->next()};
            if (!skipped)
                break;
            link_->leave_copy(skipped.status());
            if (!skipped.is_good() && skipped.status() != PGRES_SINGLE_TUPLE)
                bad = std::move(skipped);
        }
        link_->running = nullptr;
        try {
            if (bad)
                note_failure(link_->failure_in(bad));
        } catch (...) { // no memory for its text; the server tells it again
        }
    }

    /// Runs text as it is; `commits`, where it is not known how it ended if the answer is lost.
    void run_text(const char* sql, bool commits = false) {
        require_idle();
        told_text told{{}, sql};
        tell_start(hooks_, told);
        const bool was_lost = link_->is_lost();
        link_->in_block = link_->in_transaction();
        const result done = link_->run_quietly(sql);
        const bool good = done.is_good();
        tell_end(hooks_, told, !good);
        if (!good)
            refuse(link_->failure_in(done), sql, commits && !was_lost);
        look_after();
        if (commits && std::string_view(PQcmdStatus(done.get())) == "ROLLBACK") [[unlikely]] {
            const std::string why = "a statement of it had failed, and COMMIT rolled it back";
            scopes_.lose(why, false);
            throw inactive_transaction("tenon: the transaction was not committed: " + why);
        }
    }

private:
    struct preparer {
        pg::link& on;
        statement* operator()(const description& d, bool keep) const {
            return new statement(on, d, keep);
        }
    };

    /// Receives what runs, if that can be done without the reader's noticing.
    void set_aside(statement& running) {
        if (!running.whole)
            throw programming_error(
                "tenon: rows of another query are being read on this connection, and PostgreSQL "
                "sends one result at a time; read them all first, with all(), or connect once more",
                {},
                std::string(running.of->sql)
            );
        fetch(running);
    }

    [[noreturn]] void fail_unsent(statement& s) {
        const failure what = link_->failure_in({});
        tell_end(hooks_, s, true);
        refuse(what, s.of->sql);
    }
};

} // namespace tenon::detail::pg
