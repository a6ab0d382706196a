// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.username).from(users).where(orders.status == "open"));
#else
    tn::check(tn::select(users.username).from(users).where(users.is_active));
#endif
}
