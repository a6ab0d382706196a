// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Raw SQL that gives no rows: INSERT, UPDATE, DELETE, and what else a database is told.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/database/arguments.hpp>

namespace tenon::detail {

/// A raw query that is not run for its rows.
template <class Raw> struct executed {};
template <class Raw> struct parameters_of<executed<Raw>> : parameters_of<Raw> {};
template <class Raw> struct closed<executed<Raw>> : closed<Raw> {};

/// Runs raw SQL as it is described for these arguments.
template <class Query, class Connection, class... Arguments>
std::int64_t execute_raw(Connection& on, const description& d, const Arguments&... arguments) {
    using typed = typename run_with<Query, Arguments...>::type;
    const argument_cells<typename parameters_of<typed>::type, Arguments...> given{arguments...};
    return on.change(d, nullptr, given.cells());
}

} // namespace tenon::detail

#define TENON_EXECUTE_RAW_RULES(RULE, Q)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::gives_rows<Q>>),                                                \
        "tenon::execute: raw SQL with columns is a query; run it by all(), one() or fetch(), or "  \
        "drop its columns",                                                                        \
        "error"                                                                                    \
    )))
