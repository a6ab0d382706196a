// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator<=: the two sides are of unlike types; compare like with like, or cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(orders.id).from(orders).where(orders.placed_on <= "2024-12-31");
#else
    [[maybe_unused]] auto q =
        tn::select(orders.id).from(orders).where(orders.placed_on <= tn::today());
#endif
}
