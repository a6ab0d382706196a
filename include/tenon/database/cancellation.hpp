// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Statements that are ended from outside, by a std::stop_token.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/database/database.hpp>

#include <optional>
#include <stop_token>

namespace tenon {

/// While this object lives, a request to stop ends the statement that runs on the database, and
/// refuses those that begin behind it; both throw statement_cancelled. A transaction is then rolled
/// back by what unwinds it.
///
///     void handle(tn::database<tn::postgresql>& db, std::stop_token token) {
///         const tn::cancellation stop(db, token);
///         ... db.all(slow_report) ...
///
/// \par SQL none; SQLite's sqlite3_interrupt, PostgreSQL's cancel request, MariaDB's `KILL QUERY`
/// over a connection of its own
/// \par Lifetimes It refers to the database.
/// \par Thread safety The request may come from any thread; this object belongs to the database's.
template <class Database> class cancellation {
public:
    cancellation(Database& db, std::stop_token token)
        : db_(&db), refusing_(db.on_before_execute([token](const statement_event& event) {
              if (token.stop_requested())
                  throw statement_cancelled(
                      "tenon: it was asked to stop before the statement was run",
                      0,
                      std::string(event.sql)
                  );
          })),
          cancelling_(std::in_place, std::move(token), request{&db}) {}
    cancellation(const cancellation&) = delete;
    cancellation& operator=(const cancellation&) = delete;
    ~cancellation() {
        cancelling_.reset(); // waits for a request that is under way
        db_->remove_hook(refusing_);
    }

private:
    struct request {
        Database* db;
        void operator()() const noexcept { db->cancel(); }
    };

    Database* db_;
    hook refusing_;
    std::optional<std::stop_callback<request>> cancelling_;
};

} // namespace tenon
