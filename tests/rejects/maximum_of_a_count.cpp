// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::max: an aggregate stands in an aggregate; aggregate in a subquery first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::max(tn::count(orders.id))).from(orders);
#else
    [[maybe_unused]] auto q = tn::select(tn::max(orders.id)).from(orders);
#endif
}
