// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Several statements on one connection, all of them or none.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/driver.hpp>
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

/// The scope in which tables are created and dropped, made of a connection, with commit(): the driver's
/// own `schema_change` where it has one, since its database commits such statements by themselves.
template <class Driver> struct schema_change {
    using type = atomic_block<typename Driver::connection>;
};
template <class Driver>
    requires requires { typename Driver::schema_change; }
struct schema_change<Driver> {
    using type = typename Driver::schema_change;
};
template <class D> using schema_change_of = typename schema_change<driver<D>>::type;

} // namespace tenon::detail
