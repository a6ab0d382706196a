// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    tn::check(tn::select(boss.username).from(boss).where(users.id == 1));
#else
    tn::check(tn::select(boss.username).from(boss).where(boss.id == 1));
#endif
}
