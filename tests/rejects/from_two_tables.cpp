// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from: one table stands in FROM; join() or cross_join() the others
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id, orders.id).from(users, orders));
#else
    tn::check(tn::select(users.id, orders.id).from(users).cross_join(orders));
#endif
}
