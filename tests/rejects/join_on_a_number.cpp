// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::join: the second argument is no condition; compare columns
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).join(orders, orders.user_id));
#else
    tn::check(tn::select(users.id).from(users).join(orders, orders.user_id == users.id));
#endif
}
