// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::not_in: the query may give NULL, and then nothing is ever not in it; use tn::not_exists, or select a column that is NOT NULL
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto boss = tn::alias<"boss">(users);
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(
        users.id.not_in(tn::select(boss.manager_id).from(boss))
    ));
#else
    tn::check(tn::select(users.id).from(users).where(users.id.not_in(tn::select(boss.id).from(boss))
    ));
#endif
}
