// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(
        tn::select(users.age).from(users).group_by(users.age).having(tn::sum(orders.total) > 9)
    );
#else
    tn::check(
        tn::select(users.age).from(users).group_by(users.age).having(tn::sum(users.visits) > 9)
    );
#endif
}
