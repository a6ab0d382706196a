// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions and savepoints: as calls that end with their body, and as objects that end with
// their scope.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/transaction_scope.hpp>
#include <tenon/database/query_methods.hpp>

namespace tenon {

template <class... Dialects> class database;
template <class Dialect> class basic_transaction;
template <class Dialect> class basic_savepoint;

/// A transaction on an SQLite database: rolled back unless it was committed.
using transaction = basic_transaction<sqlite>;
/// A savepoint in a transaction on an SQLite database: rolled back to unless it was committed.
using savepoint = basic_savepoint<sqlite>;

/// Says that a transaction only reads: `db.transaction(tn::read_only, body)`.
struct read_only_t {
    explicit constexpr read_only_t() = default;
};
inline constexpr read_only_t read_only{};

namespace detail {

template <class Body, class Scope> inline constexpr bool takes = std::is_invocable_v<Body&, Scope&>;

/// Runs `body(scope)` and commits, unless the body ended the scope itself.
template <class Scope, class Body> decltype(auto) run_body(Scope scope, Body& body) {
    if constexpr (std::is_void_v<std::invoke_result_t<Body&, Scope&>>) {
        body(scope);
        scope.commit_unless_settled();
    } else {
        decltype(auto) result = body(scope);
        scope.commit_unless_settled();
        return result;
    }
}

} // namespace detail

#define TENON_SCOPE_BODY_RULES(RULE, function, Scope)                                              \
    RULE((diagnose_if(                                                                             \
        not(detail::takes<Body, Scope>),                                                           \
        "tenon::" function ": the body does not take a " function "; write [&](tn::" function      \
        "& x) { ... }",                                                                            \
        "error"                                                                                    \
    )))

/// What a transaction and a savepoint have in common: they run what a database runs, and nest.
///
/// \par Errors All methods throw programming_error once the scope was committed or rolled back, and
/// while a savepoint within it is open; inactive_transaction where the database rolled the
/// transaction back by itself, for an error that the text names.
/// \par Thread safety One thread at a time, as its database.
/// \par Lifetimes The database must outlive it and stay where it is.
template <class Self, class D> class transaction_methods : public query_methods<Self, D> {
public:
    /// Runs `body(tn::savepoint&)`: keeps what it did when it returns, undoes it when it throws, and
    /// then the transaction goes on. Gives what the body gives.
    /// \par SQL `SAVEPOINT tenon_1`, `RELEASE SAVEPOINT tenon_1`, `ROLLBACK TO SAVEPOINT tenon_1`
    template <class Body>
    decltype(auto) savepoint(Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "savepoint", basic_savepoint<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "savepoint", basic_savepoint<D>)
        return detail::run_body(begin_nested(), body);
    }

    /// Begins a savepoint that ends with its object: `auto sp = tx.begin_nested(); ... sp.commit();`.
    [[nodiscard("the savepoint ends, rolled back, with its object")]] basic_savepoint<D>
    begin_nested() {
        return basic_savepoint<D>(home());
    }

    /// Keeps the changes: a transaction's last, a savepoint's become its transaction's. If COMMIT
    /// throws, the transaction is open still, unless the database ended it.
    void commit() { scope_.commit(); }
    /// Undoes the changes, those of savepoints within too. What the database undid by itself stays
    /// undone.
    void rollback() { scope_.rollback(); }
    /// Whether statements can still be run: it was neither committed nor rolled back, by the program
    /// or by the database.
    bool is_active() const noexcept { return scope_.is_active(); }

protected:
    transaction_methods(
        database<D>& db, detail::scope_kind kind, const transaction_options& options = {}
    )
        : db_(&db), scope_(db.connection_, kind, options) {}

private:
    template <class, class> friend class query_methods;
    template <template <class> class, class, class...> friend class chosen_scope;
    template <class Scope, class Body> friend decltype(auto) detail::run_body(Scope, Body&);

    database<D>* db_;
    detail::transaction_scope<typename database<D>::connection> scope_;

    database<D>& home() {
        scope_.require_innermost();
        return *db_;
    }
    void commit_unless_settled() {
        if (scope_.is_unsettled())
            scope_.commit();
    }
};

/// What database::begin and database::transaction give. Runs the same statements as the database,
/// and is rolled back with its object unless it was committed.
template <class D> class basic_transaction : public transaction_methods<basic_transaction<D>, D> {
public:
    explicit basic_transaction(database<D>& db, const transaction_options& options = {})
        : basic_transaction::transaction_methods(db, detail::scope_kind::transaction, options) {}
};

/// A savepoint: a part of a transaction that can be undone alone. Given by savepoint() and
/// begin_nested() of a transaction or of another savepoint.
template <class D> class basic_savepoint : public transaction_methods<basic_savepoint<D>, D> {
public:
    explicit basic_savepoint(database<D>& db)
        : basic_savepoint::transaction_methods(db, detail::scope_kind::savepoint) {}
};

} // namespace tenon
