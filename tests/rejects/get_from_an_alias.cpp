// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::get: this is no table; give a table
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto boss = tn::alias<"boss">(users);
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto user = db.get(boss, 1);
#else
    [[maybe_unused]] auto user = db.get(users, 1);
#endif
}
