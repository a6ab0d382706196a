// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: an insert sends all that it sets, and tn::if_set or tn::changes may leave it out; give a value or an optional
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto changes = tn::changes(users.email = "x");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(users).set(changes);
#else
    [[maybe_unused]] const auto change = tn::update(users).set(changes).all_rows();
#endif
}
