// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::min: the argument has no order; use a number, a text or a time
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::min(3)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::min(users.age)).from(users);
#endif
}
