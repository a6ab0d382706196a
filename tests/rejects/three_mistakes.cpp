// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator==: the two sides are of unlike types; compare like with like, or cast one side
// errors: 3
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.age == "18"));
    tn::check(tn::select(users.id).from(users).where(orders.id == 1));
    tn::check(tn::select(users.id).from(users).limit(1.5));
#else
    tn::check(tn::select(users.id).from(users).where(users.age == 18));
    tn::check(tn::select(users.id).from(users).where(users.id == 1));
    tn::check(tn::select(users.id).from(users).limit(1));
#endif
}
