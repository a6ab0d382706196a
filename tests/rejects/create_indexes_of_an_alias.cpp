// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::create_indexes: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto ddl = tn::create_indexes(boss);
#else
    [[maybe_unused]] constexpr auto ddl = tn::create_indexes(users);
#endif
}
