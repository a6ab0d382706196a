// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a transaction begins on MySQL and MariaDB.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/control.hpp>
#include <tenon/driver/transaction_options.hpp>

namespace tenon::detail {

/// Says the level of the next transaction.
template <class Connection> void set_mysql_level(Connection& on, isolation level) {
    switch (level) {
    case isolation::by_default:
        return;
    case isolation::read_uncommitted:
        return on.control(control<"SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED">::value);
    case isolation::read_committed:
        return on.control(control<"SET TRANSACTION ISOLATION LEVEL READ COMMITTED">::value);
    case isolation::repeatable_read:
        return on.control(control<"SET TRANSACTION ISOLATION LEVEL REPEATABLE READ">::value);
    case isolation::serializable:
        return on.control(control<"SET TRANSACTION ISOLATION LEVEL SERIALIZABLE">::value);
    }
}

/// Begins a transaction. One that only reads, and says no level, sees the database at one moment, its
/// begin: `repeats_reads` is whether the session's own level has that.
template <class Connection>
void begin_mysql(Connection& on, const transaction_options& options, bool repeats_reads) {
    isolation level = options.level;
    if (options.read_only && level == isolation::by_default && !repeats_reads)
        level = isolation::repeatable_read;
    set_mysql_level(on, level);
    if (!options.read_only)
        on.control(control<"START TRANSACTION">::value);
    else if (level == isolation::by_default || level == isolation::repeatable_read)
        on.control(control<"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY">::value);
    else
        on.control(control<"START TRANSACTION READ ONLY">::value);
}

} // namespace tenon::detail
