// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(
        tn::exists(tn::select(orders.id).from(orders).where(orders.user_id == boss.id))
    ));
#else
    tn::check(tn::select(boss.id).from(boss).where(
        tn::exists(tn::select(orders.id).from(orders).where(orders.user_id == boss.id))
    ));
#endif
}
