// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::in: the query gives more than one column; select one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(
        users.id.in(tn::select(orders.user_id, orders.id).from(orders))
    ));
#else
    tn::check(
        tn::select(users.id).from(users).where(users.id.in(tn::select(orders.user_id).from(orders)))
    );
#endif
}
