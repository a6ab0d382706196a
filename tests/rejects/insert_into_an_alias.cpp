// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::insert_into: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    [[maybe_unused]] constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    db.execute(tn::insert_into(boss).values(User{.username = "ann", .email = "a@b.org"}));
#else
    db.execute(tn::insert_into(users).values(User{.username = "ann", .email = "a@b.org"}));
#endif
}
