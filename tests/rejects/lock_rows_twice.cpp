// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::for_share: rows are locked once; call it last
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).for_update().for_share());
#else
    tn::check(tn::select(users.id).from(users).for_update());
#endif
}
