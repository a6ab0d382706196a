// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::when: the second argument is no condition; compare it with something
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(tn::when(true, users.age));
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(tn::when(true, users.age > 17));
#endif
}
