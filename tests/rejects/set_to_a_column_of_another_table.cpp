// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: a value has a column of another table; ask for it in a tn::scalar_subquery
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.age = orders.quantity).all_rows();
#else
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.age = users.age + 1).all_rows();
#endif
}
