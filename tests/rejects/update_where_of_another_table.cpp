// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: a column is of another table than the one that is changed; ask for it in a subquery, with in() or tn::exists
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(users).set(users.age = 1).where(orders.id == 1);
#else
    [[maybe_unused]] const auto change = tn::update(users).set(users.age = 1).where(users.id == 1);
#endif
}
