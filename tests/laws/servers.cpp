// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Without the server that it needs, a program of laws is skipped.
#include "law_database.hpp"

#include <boost/test/unit_test.hpp>

#if defined(TENON_LAW_POSTGRESQL) || defined(TENON_LAW_MARIADB)

namespace {

[[maybe_unused]] const bool skips = [] {
#ifdef TENON_LAW_POSTGRESQL
    const auto has_server = test_servers::with_postgresql;
#else
    const auto has_server = test_servers::with_mariadb;
#endif
    boost::unit_test::framework::master_test_suite().add_precondition(has_server);
    return true;
}();

} // namespace

#endif
