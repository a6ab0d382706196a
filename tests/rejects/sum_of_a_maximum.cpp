// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::sum: an aggregate stands in an aggregate; aggregate in a subquery first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::sum(tn::max(users.age))).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::sum(users.age), tn::max(users.age)).from(users);
#endif
}
