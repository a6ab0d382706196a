// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::sum: the argument is no number; cast it, or use count(), min() or max()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::sum(users.username)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::sum(users.age)).from(users);
#endif
}
