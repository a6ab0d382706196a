// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: this was selected more than once; read it by its place
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row = db.one(tn::select(users.id, users.age, users.id).from(users));
#ifdef MISTAKE
    [[maybe_unused]] std::int64_t id = row[users.id];
#else
    [[maybe_unused]] std::int64_t id = get<0>(row);
#endif
}
