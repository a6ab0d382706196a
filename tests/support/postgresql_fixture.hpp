// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A PostgreSQL database for a test case, in a schema of its own, and plain SQL on the same schema.
#pragma once

#include <tenon/postgresql.hpp>

#include "plain_postgresql.hpp"

namespace postgresql_tests {

namespace tn = tenon;

/// `*boost::unit_test::precondition(test_servers::with_postgresql)`, for the suites that use it.
struct fixture {
    plain_postgresql::own_schema schema;
    plain_postgresql::database sql{schema.url()};
    tn::database<tn::postgresql> db = tn::connect<tn::postgresql>(schema.url());

    tn::database<tn::postgresql> another(const std::string& options = "") const {
        return tn::connect<tn::postgresql>(schema.url() + (options.empty() ? "" : "&" + options));
    }
};

/// The what() of the Error that is thrown; empty if none is.
template <class Error, class F> std::string refusal(F f) {
    try {
        f();
    } catch (const Error& e) {
        return e.what();
    }
    return {};
}

inline bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}

} // namespace postgresql_tests
