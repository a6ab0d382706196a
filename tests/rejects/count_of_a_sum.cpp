// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::count: an aggregate stands in an aggregate; aggregate in a subquery first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::count(1 + tn::sum(orders.total))).from(orders);
#else
    [[maybe_unused]] auto q = tn::select(tn::count(1 + orders.total)).from(orders);
#endif
}
