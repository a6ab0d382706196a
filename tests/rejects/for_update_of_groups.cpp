// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::for_update: groups are no rows that could be locked; lock those of a query without them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.age).from(users).group_by(users.age).for_update());
#else
    tn::check(tn::select(users.age).from(users).for_update());
#endif
}
