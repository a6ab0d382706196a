// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::create_table: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto ddl = tn::create_table(tn::select(users).from(users));
#else
    [[maybe_unused]] constexpr auto ddl = tn::create_table(users);
#endif
}
