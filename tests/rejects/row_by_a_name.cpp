// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: a value is read by what was selected, row[users.email]; by its place it is get<0>(row)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row = db.one(tn::select(users.id, users.age).from(users));
#ifdef MISTAKE
    [[maybe_unused]] std::int64_t id = row["id"];
#else
    [[maybe_unused]] std::int64_t id = row[users.id];
#endif
}
