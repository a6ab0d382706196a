// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: more than 32 columns; select fewer, or name a record
#include <tenon/tenon.hpp>

#include "tables.hpp"

using i = std::int32_t;

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    // clang-format off
#ifdef MISTAKE
    auto row = db.first(tn::raw<"SELECT * FROM t", i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i,
                                i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i>);
#else
    auto row = db.first(tn::raw<"SELECT * FROM t", i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i, i,
                                i, i, i, i, i, i, i, i, i, i, i, i, i, i, i>);
#endif
    // clang-format on
}
