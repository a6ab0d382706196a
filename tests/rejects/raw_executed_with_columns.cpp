// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::execute: raw SQL with columns is a query; run it by all(), one() or fetch(), or drop its columns
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::raw<"SELECT username FROM users", std::string>);
#else
    [[maybe_unused]] auto rows = db.all(tn::raw<"SELECT username FROM users", std::string>);
#endif
}
