// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator*: NULL makes the result NULL; use coalesce() or leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::optional<int> factor = 2;
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.age * tn::if_set(factor) > 18));
#else
    tn::check(tn::select(users.id).from(users).where(users.age * 2 > tn::if_set(factor)));
#endif
}
