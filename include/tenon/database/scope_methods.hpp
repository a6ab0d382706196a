// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions of a database: as a call with a body, and as an object.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/database/retry.hpp>
#include <tenon/database/transaction.hpp>

namespace tenon {

/// What begins transactions, of a database of one dialect or of several.
template <class Self, class D> class scope_methods {
public:
    /// Runs `body(tn::transaction&)`; commits when it returns, rolls back when it throws. Gives what
    /// the body gives. The body may end the transaction itself before it returns.
    /// \par SQL `BEGIN IMMEDIATE`, `COMMIT`, `ROLLBACK`
    /// \par Errors programming_error inside of a transaction of this database, where savepoint() is
    /// meant; lock_timeout; what the body throws.
    template <class Body>
    decltype(auto) transaction(Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return detail::run_body(begin(), body);
    }
    /// The same for a body that only reads: all its queries see the database at one moment, no lock
    /// keeps writers out, and what writes throws read_only_error.
    /// \par SQL on SQLite `PRAGMA query_only = ON`, `BEGIN`, `COMMIT`; query_only is as before
    /// afterwards
    template <class Body>
    decltype(auto) transaction(read_only_t, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return detail::run_body(begin(read_only), body);
    }
    /// The same with an isolation level and so on:
    /// `db.transaction({.level = tn::isolation::serializable}, body)`.
    template <class Body>
    decltype(auto) transaction(const transaction_options& options, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return detail::run_body(begin(options), body);
    }

    /// The same, run again from its beginning for a deadlock, a serialization failure or a lock that
    /// was not to be had: an operational_error with is_retryable(). Never after a commit_in_doubt. The
    /// body must change nothing but the database, or be able to do it twice.
    template <class Body>
    decltype(auto) transaction(const retry& policy, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return again(policy, {}, body);
    }
    template <class Body>
    decltype(auto) transaction(const retry& policy, const transaction_options& options, Body&& body)
        TENON_SCOPE_BODY_RULES(TENON_AT_CALL, "transaction", basic_transaction<D>) {
        using Result = detail::anything;
        TENON_SCOPE_BODY_RULES(TENON_OR_EMPTY, "transaction", basic_transaction<D>)
        return again(policy, options, body);
    }

    /// Begins a transaction that ends with its object: `auto tx = db.begin(); ... tx.commit();`.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<D> begin(
    ) {
        return basic_transaction<D>(self());
    }
    /// Begins a transaction that only reads.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<D> begin(
        read_only_t
    ) {
        return basic_transaction<D>(self(), transaction_options{.read_only = true});
    }
    /// Begins a transaction with an isolation level and so on.
    [[nodiscard("the transaction ends, rolled back, with its object")]] basic_transaction<D> begin(
        const transaction_options& options
    ) {
        return basic_transaction<D>(self(), options);
    }

private:
    template <class Body>
    decltype(auto) again(const retry& policy, const transaction_options& options, Body& body) {
        for (int attempt = 1;; ++attempt) {
            try {
                return detail::run_body(begin(options), body);
            } catch (const operational_error& failed) {
                if (!failed.is_retryable() || attempt >= policy.attempts)
                    throw;
            }
            self().sleep(detail::pause_behind(policy, attempt, detail::any_number()));
        }
    }
    Self& self() noexcept { return static_cast<Self&>(*this); }
};

#undef TENON_SCOPE_BODY_RULES

} // namespace tenon
