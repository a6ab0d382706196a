// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::update: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto changes = tn::changes(users.email = "x");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(users.email).set(changes).all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(users).set(changes).all_rows();
#endif
}
