// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How statements of a PostgreSQL connection end: with their rows, by an error, or because nobody reads
// on; and what becomes of the transaction.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/connection.hpp>

namespace tenon {

namespace detail::pg {

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

/// Whether the server can be asked to stop a statement, and nothing else is undone: it reads only, and
/// no transaction is open, which the error would end.
inline bool can_be_stopped(const statement& s, const link& on) noexcept {
    return s.of->columns == nullptr && s.of->sql.starts_with("SELECT ") && !on.in_block;
}

} // namespace detail::pg

inline void postgresql_connection::begin(const transaction_options& options) {
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

inline std::int64_t postgresql_connection::take_change(detail::pg::statement& s) {
    detail::pg::result done{std::exchange(s.at.result, nullptr)};
    if (!s.fetched) {
        detail::pg::result next{link_->next()};
        for (; next; next = detail::pg::result{link_->next()}) {
            link_->leave_copy(next.status());
            if (!done || done.is_good() || done.status() == PGRES_SINGLE_TUPLE)
                std::swap(done, next);
        }
        link_->running = nullptr;
    }
    if (!done.is_good()) [[unlikely]]
        fail(s, std::move(done));
    look_after();
    return detail::pg::changed_rows(done.get());
}

/// A result that is no row has come: the last one.
inline void postgresql_connection::settle(detail::pg::statement& s, detail::pg::result last) {
    link_->leave_copy(last.status());
    while (detail::pg::result more{link_->next()}) {
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

/// The statement is given back, even if there is no memory to tell what happened.
inline void postgresql_connection::fail(detail::pg::statement& s, detail::pg::result bad) {
    struct giver {
        postgresql_connection& owner;
        detail::pg::statement& statement;
        ~giver() { owner.release(statement, true); }
    };
    const giver at_the_end{*this, s};
    const detail::pg::failure what = link_->failure_in(bad);
    // the server lost it, by DEALLOCATE ALL, or has to plan it anew for a table that has changed
    if (what.state == "26000" || what.text.starts_with("cached plan must not change"))
        s.forget();
    refuse(what, s.of->sql);
}

inline void postgresql_connection::fail_unsent(detail::pg::statement& s) {
    const detail::pg::failure what = link_->failure_in({});
    detail::tell_end(hooks_, s, true);
    refuse(what, s.of->sql);
}

inline void postgresql_connection::note_failure(const detail::pg::failure& what) noexcept {
    const bool retryable = detail::pg::is_retryable(what.state);
    if (link_->is_failed()) {
        if (!scopes_.is_failed())
            scopes_.fail(what.text, retryable);
    } else if (scopes_.depth() != 0 && !in_transaction()) {
        scopes_.lose(what.text, retryable);
    }
}

inline void postgresql_connection::refuse(
    const detail::pg::failure& what, std::string_view sql, bool commits
) {
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
    detail::pg::throw_failure(what, text);
}

inline void postgresql_connection::abandon(detail::pg::statement& s) noexcept {
    if (!s.fetched && link_->running == &s)
        skip_rows(s);
    release(s);
}

inline void postgresql_connection::skip_rows(detail::pg::statement& s) noexcept {
    using detail::pg::most_skipped_rows;
    using detail::pg::most_skipped_wait;
    s.drop_result();
    bool can_stop = detail::pg::can_be_stopped(s, *link_);
    detail::pg::result bad;
    for (int rows = 0;; ++rows) {
        if (can_stop && (rows == most_skipped_rows || !link_->wait(most_skipped_wait))) {
            link_->cancel();
            can_stop = false;
        }
        detail::pg::result skipped{link_->next()};
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

inline void postgresql_connection::run_text(const char* sql, bool commits) {
    require_idle();
    detail::pg::told_text told{{}, sql};
    detail::tell_start(hooks_, told);
    const bool was_lost = link_->is_lost();
    link_->in_block = link_->in_transaction();
    const detail::pg::result done = link_->run_quietly(sql);
    const bool good = done.is_good();
    detail::tell_end(hooks_, told, !good);
    if (!good)
        refuse(link_->failure_in(done), sql, commits && !was_lost);
    look_after();
    if (commits && std::string_view(PQcmdStatus(done.get())) == "ROLLBACK") [[unlikely]] {
        const std::string why = "a statement of it had failed, and COMMIT rolled it back";
        scopes_.lose(why, false);
        throw inactive_transaction("tenon: the transaction was not committed: " + why);
    }
}

} // namespace tenon
