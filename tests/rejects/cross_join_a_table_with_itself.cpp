// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::cross_join: the table is in FROM already; join an alias of it, tn::alias<"m">
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto other = tn::alias<"other">(users);
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).cross_join(users));
#else
    tn::check(tn::select(users.id).from(users).cross_join(other));
#endif
}
