// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    auto [some, more] =
        db.batch(tn::select(users.id).from(users), tn::select(users.id).from(orders));
#else
    auto [some, more] =
        db.batch(tn::select(users.id).from(users), tn::select(orders.id).from(orders));
#endif
    (void)some, (void)more;
}
