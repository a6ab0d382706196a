// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator==: the two sides are of unlike types; compare like with like, or cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.born == users.created_at));
#else
    tn::check(tn::select(users.id).from(users).where(users.born == users.born));
#endif
}
