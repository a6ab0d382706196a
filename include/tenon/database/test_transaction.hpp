// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A test that leaves the database as it found it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/database/database.hpp>

namespace tenon {

/// All that happens to a database while this object lives is undone at its end: for tests that share
/// a schema, each of which finds it empty, or as it was filled once.
///
///     tn::test_transaction undo(db);
///     place_order(db, ...); // its own transactions are savepoints meanwhile
///
/// \par SQL `BEGIN`, and `ROLLBACK` at its end; `SAVEPOINT` for each transaction within
/// \par Errors programming_error if a transaction is running on the database. On MySQL and MariaDB,
/// statements that create or change tables end the transaction, and with it this scope. On PostgreSQL a
/// statement that fails outside a transaction of the tested code fails the whole: it has no savepoint.
/// \par Lifetimes It refers to the database. \par Thread safety One thread, the database's.
template <class Database> class test_transaction {
public:
    explicit test_transaction(Database& db) : db_(&db), outer_(db.begin()) {
        db_->nest_transactions(true);
    }
    test_transaction(const test_transaction&) = delete;
    test_transaction& operator=(const test_transaction&) = delete;
    ~test_transaction() {
        db_->nest_transactions(false);
        try {
            outer_.rollback();
        } catch (...) { // it is gone already, or goes with its object
        }
    }

private:
    Database* db_;
    decltype(std::declval<Database&>().begin()) outer_;
};

} // namespace tenon
