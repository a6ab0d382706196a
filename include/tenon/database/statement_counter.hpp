// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How many statements ran in a scope: for tests that hold a program to a number of queries.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/events.hpp>

namespace tenon {

namespace detail {

/// Whether a statement begins or ends a transaction or savepoint.
inline bool is_transaction_control(std::string_view sql) noexcept {
    for (const std::string_view word :
         {"BEGIN", "START TRANSACTION", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE"})
        if (sql.starts_with(word))
            return true;
    return false;
}

} // namespace detail

/// Counts the statements of a database from here on: `tn::statement_counter counter(db);`.
///
/// Those that begin and end transactions and savepoints are not counted; those that fail are.
/// \par Lifetimes The database must outlive it and stay where it is.
template <class Database> class statement_counter {
public:
    explicit statement_counter(Database& db)
        : db_(&db), hook_(db.on_after_execute([this](const statement_event& event) {
              count_ += detail::is_transaction_control(event.sql) ? 0 : 1;
          })) {}
    statement_counter(const statement_counter&) = delete;
    statement_counter& operator=(const statement_counter&) = delete;
    ~statement_counter() { db_->remove_hook(hook_); }

    /// How many ran since it was made, or since reset().
    std::size_t count() const noexcept { return count_; }
    void reset() noexcept { count_ = 0; }

private:
    Database* db_;
    hook hook_;
    std::size_t count_ = 0;
};

} // namespace tenon
