// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: this is no condition; compare it with something
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.age = 18));
#else
    tn::check(tn::select(users.id).from(users).where(users.age == 18));
#endif
}
