// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::raw<"SELECT id FROM users WHERE age = :age", int>);
#else
    [[maybe_unused]] auto rows =
        db.all(tn::raw<"SELECT id FROM users WHERE age = :age", int>, "age"_p = 7);
#endif
}
