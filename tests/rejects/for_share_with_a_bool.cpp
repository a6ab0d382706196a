// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::for_share: this says nothing of locked rows; give tn::nowait, tn::skip_locked or nothing
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users).from(users).for_share(true));
#else
    tn::check(tn::select(users).from(users).for_share(tn::skip_locked));
#endif
}
