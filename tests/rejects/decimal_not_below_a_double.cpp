// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator>=: the two sides are of unlike types; compare like with like, or cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(orders.id).from(orders).where(orders.total >= 0.1);
#else
    [[maybe_unused]] auto q = tn::select(orders.id).from(orders).where(orders.total >= 0.1_dec);
#endif
}
