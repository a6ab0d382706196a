// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: an argument of raw SQL is of no SQL type; convert it, or specialise tn::custom_type
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const std::vector<int> ids{1, 2};
#ifdef MISTAKE
    [[maybe_unused]] auto rows =
        db.all(tn::raw<"SELECT id FROM users WHERE id = :id", int>, "id"_p = ids);
#else
    [[maybe_unused]] auto rows =
        db.all(tn::raw<"SELECT id FROM users WHERE id = :id", int>, "id"_p = ids[0]);
#endif
}
