// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: a column of another table is set; set the columns of the table that is changed
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto changes = tn::changes(users.email = "x");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(orders).set(changes).all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(users).set(changes).all_rows();
#endif
}
