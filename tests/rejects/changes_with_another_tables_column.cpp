// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::has: this is no column of the table; give one, users.email
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto changes = tn::changes(users.email = "x");
#ifdef MISTAKE
    return changes.has(orders.status) ? 1 : 0;
#else
    return changes.has(users.email) ? 1 : 0;
#endif
}
