// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::join: the table is in FROM already; join an alias of it, tn::alias<"m">
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).join(users, users.manager_id == users.id));
#else
    tn::check(tn::select(users.id).from(users).join(boss, users.manager_id == boss.id));
#endif
}
