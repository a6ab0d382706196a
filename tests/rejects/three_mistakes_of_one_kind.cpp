// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
// errors: 3
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(orders.id == 1));
    tn::check(tn::select(orders.id).from(users));
    tn::check(tn::select(users.id).from(users).order_by(settings.title));
#else
    tn::check(tn::select(users.id).from(users).where(users.id == 1));
    tn::check(tn::select(orders.id).from(orders));
    tn::check(tn::select(users.id).from(users).order_by(users.username));
#endif
}
