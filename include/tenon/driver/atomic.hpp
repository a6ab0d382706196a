// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Several statements on one connection, all of them or none.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/transaction_scope.hpp>

namespace tenon::detail {

/// All or nothing: a transaction, or a savepoint inside of one. Where not even the savepoint can be
/// undone, for want of memory, the transaction is.
template <class Connection> class atomic_block {
public:
    explicit atomic_block(Connection& on)
        : scope_(on, on.in_transaction() ? scope_kind::savepoint : scope_kind::transaction) {
        scope_.report_nothing();
    }
    void commit() { scope_.commit(); }

private:
    transaction_scope<Connection> scope_;
};

} // namespace tenon::detail
