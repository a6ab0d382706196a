// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a transaction is begun.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cstdint>

namespace tenon {

/// What a transaction sees of others that run at the same time. SQL:1999, 4.32.
enum class isolation : std::uint8_t {
    by_default, ///< as the database is set: PostgreSQL read_committed, MariaDB repeatable_read
    read_uncommitted,
    read_committed,
    repeatable_read,
    serializable, ///< as if they ran one after another; what fails for that can be run again
};

/// `db.begin({.level = tn::isolation::serializable, .read_only = true})`.
struct transaction_options {
    /// SQLite's transactions are serializable, whatever is asked for.
    isolation level = isolation::by_default;
    /// Nothing can be written; on SQLite, no lock keeps writers out.
    bool read_only = false;
    /// A serializable one that only reads may wait at its begin, and never fails afterwards.
    /// PostgreSQL knows it; no other database needs it.
    bool deferrable = false;
};

} // namespace tenon
