// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::cross_join: the table is in FROM already; join an alias of it, tn::alias<"m">
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto boss = tn::alias<"boss">(users);
    [[maybe_unused]] constexpr auto chief = tn::alias<"chief">(users);
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto again = tn::alias<"boss">(messages);
    tn::check(tn::select(boss.id).from(boss).cross_join(again));
#else
    tn::check(tn::select(boss.id).from(boss).cross_join(chief));
#endif
}
