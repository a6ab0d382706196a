// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Several statements in one round trip: libpq's pipeline mode. What stands between two syncs is one
// transaction of the server's, unless one is open already.
// https://www.postgresql.org/docs/15/libpq-pipeline-mode.html
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/atomic.hpp>
#include <tenon/driver/postgresql/connection.hpp>
#include <tenon/driver/postgresql/insert.hpp>

namespace tenon::detail::pg {

/// Statements that are stored whole or not at all: add() each, run() all, take each answer in their
/// order, commit(). Where a transaction is open, they run in a savepoint of it.
class batch {
public:
    /// The cells of a record that is inserted.
    template <class Insert> using record_cells = insert_cells<Insert>;

    /// `changes`, if a statement may change something.
    batch(postgresql_connection& on, std::size_t count, bool changes) : on_(on), changes_(changes) {
        parts_.reserve(count);
    }
    batch(const batch&) = delete;
    batch& operator=(const batch&) = delete;
    /// Gives back the statements that were not answered; those that hooks were told of have failed.
    ~batch() {
        for (const part& each : parts_)
            if (each.asks != nullptr)
                on_.release(*each.asks, true);
    }

    /// Prepares a statement, if it was not yet. Its cells must live until run().
    void add(const description& d, const datum* cells) {
        statement& added = on_.acquire(d);
        added.told = false;
        parts_.emplace_back(&added);
        try {
            added.bind(d, cells, nullptr);
        } catch (const preparation_failed& failed) {
            on_.refuse(failed.what, d.sql);
        }
    }

    /// Sends all, and receives what the server has to say. Throws the first error.
    void run() {
        if (parts_.empty())
            return;
        if (on_.in_transaction())
            savepoint_.emplace(on_);
        for (const part& each : parts_) {
            if (on_.hooks().listening()) [[unlikely]]
                each.asks->keep_values();
            tell_start(on_.hooks(), *each.asks);
            each.asks->whole = true;
            each.asks->fetched = true;
        }
        link& to = on_.link();
        to.in_block = to.in_transaction();
        to.enter_pipeline();
        const std::size_t sent = send();
        if (sent != parts_.size() && !to.is_lost()) // and so nothing of it must be kept
            PQsendQueryParams(to.handle, "ROLLBACK", 0, nullptr, nullptr, nullptr, nullptr, 1);
        may_be_kept_ = changes_ && !savepoint_ && sent == parts_.size();
        PQpipelineSync(to.handle);
        result end = receive(to, sent);
        PQexitPipelineMode(to.handle);
        for (std::size_t i = 0; i != sent; ++i)
            if (!parts_[i].answer.is_good())
                fail(parts_[i]);
        if (sent != parts_.size())
            fail(parts_[sent]);
        if (end || to.is_lost()) // what is looked at last, as a constraint that is deferred
            on_.refuse(to.failure_in(end), "COMMIT", may_be_kept_);
        on_.look_after();
    }

    /// How many rows the next statement inserted, updated or deleted.
    std::int64_t changed() {
        const part& next = parts_[next_];
        next.asks->rows = changed_rows(next.answer.get());
        settle();
        return next_rows_;
    }
    /// Shows `read` each row of the next statement.
    template <class Read> void each_row(Read read) {
        statement& next = *parts_[next_].asks;
        const int rows = PQntuples(parts_[next_].answer.get());
        next.stand_at(parts_[next_].answer.release());
        for (; next.at.row != rows; ++next.at.row) {
            ++next.rows;
            read(postgresql_row{&next.at});
        }
        settle();
    }
    /// Keeps what was done in a savepoint; without one the server has kept it.
    void commit() {
        if (savepoint_)
            savepoint_->commit();
    }

private:
    struct part {
        statement* asks; // null when it was answered
        result answer{};

        explicit part(statement* prepared) noexcept : asks(prepared) {}
    };

    postgresql_connection& on_;
    bool changes_;
    bool may_be_kept_ = false; // even if no answer comes
    std::optional<atomic_block<postgresql_connection>> savepoint_;
    std::vector<part> parts_;
    std::size_t next_ = 0;
    std::int64_t next_rows_ = 0;

    /// Gives how many libpq took.
    std::size_t send() {
        for (std::size_t i = 0; i != parts_.size(); ++i)
            if (!parts_[i].asks->send())
                return i;
        return parts_.size();
    }
    /// The answers to so many statements; gives what went wrong at their end.
    result receive(link& to, std::size_t sent) {
        for (std::size_t i = 0; i != sent; ++i) {
            parts_[i].answer = result(to.next());
            while (const result more{to.next()}) {
            }
        }
        result bad;
        for (int ends = 0; ends != 2;) {
            result each{to.next()};
            if (each.status() == PGRES_PIPELINE_SYNC)
                break;
            ends = each ? 0 : ends + 1;
            if (each && !each.is_good() && each.status() != PGRES_PIPELINE_ABORTED)
                bad = std::move(each);
        }
        return bad;
    }
    /// The next statement was answered.
    void settle() {
        statement& done = *std::exchange(parts_[next_].asks, nullptr);
        next_rows_ = done.rows;
        on_.release(done);
        ++next_;
    }
    [[noreturn]] void fail(part& failed) {
        on_.fail(*std::exchange(failed.asks, nullptr), std::move(failed.answer), may_be_kept_);
    }
};

} // namespace tenon::detail::pg
