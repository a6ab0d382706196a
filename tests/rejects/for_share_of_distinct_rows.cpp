// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::for_share: groups are no rows that could be locked; lock those of a query without them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.age).distinct().from(users).for_share());
#else
    tn::check(tn::select(users.age).from(users).for_share());
#endif
}
