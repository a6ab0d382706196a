// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column is neither grouped nor in an aggregate; add it to group_by(), or aggregate it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.username, orders.status).from(users).join(orders).group_by(users.id)
    );
#else
    tn::check(tn::select(users.username, tn::count()).from(users).join(orders).group_by(users.id));
#endif
}
