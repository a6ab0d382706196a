// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::changes: a column of another table is set; set the columns of one table
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    [[maybe_unused]] const auto changes = tn::changes(boss.email = "x");
#else
    [[maybe_unused]] const auto changes = tn::changes(users.email = "x");
#endif
}
