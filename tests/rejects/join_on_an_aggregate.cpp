// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::right_join: an aggregate can't decide which rows go together; use having()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(orders.id).from(users).right_join(orders, tn::sum(orders.total) > 9));
#else
    tn::check(tn::select(orders.id).from(users).right_join(orders, orders.total > 9));
#endif
}
