// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::get: the row has fewer values; the first of them is get<0>(row)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row = db.one(tn::select(users.id, users.age).from(users));
#ifdef MISTAKE
    [[maybe_unused]] const auto age = get<2>(row);
#else
    [[maybe_unused]] const auto age = get<1>(row);
#endif
}
