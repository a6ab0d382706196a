// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::alias: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    constexpr auto chief = tn::alias<"chief">(boss);
#else
    constexpr auto chief = tn::alias<"chief">(users);
#endif
    tn::check(tn::select(boss.id).from(boss).join(chief, boss.manager_id == chief.id));
}
