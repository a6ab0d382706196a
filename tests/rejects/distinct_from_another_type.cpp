// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::is_distinct_from: the two sides are of unlike types; compare like with like, or cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.bio.is_distinct_from(7));
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.bio.is_distinct_from("7"));
#endif
}
