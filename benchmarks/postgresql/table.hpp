// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The table, for this session alone, and the server that benchmarks/postgresql/run started.
#pragma once

#include <cstdlib>
#include <stdexcept>

namespace bench {

inline constexpr char create_postgresql_item[] =
    "CREATE TEMPORARY TABLE item (id BIGINT PRIMARY KEY NOT NULL, quantity BIGINT NOT NULL, price "
    "DOUBLE PRECISION NOT NULL, name TEXT NOT NULL, sku TEXT NOT NULL, category TEXT NOT NULL, "
    "note TEXT, available BOOLEAN NOT NULL)";

/// Without TLS, whose instructions are nobody's.
inline const char* server_url() {
    const char* url = std::getenv("TENON_BENCH_POSTGRESQL_URL");
    if (url == nullptr)
        throw std::runtime_error("TENON_BENCH_POSTGRESQL_URL is not set; see benchmarks/README.md");
    return url;
}

} // namespace bench
