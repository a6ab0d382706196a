// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: an argument has no name; write "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::raw<"SELECT id FROM users WHERE id = :id", int>, 7);
#else
    [[maybe_unused]] auto rows =
        db.all(tn::raw<"SELECT id FROM users WHERE id = :id", int>, "id"_p = 7);
#endif
}
