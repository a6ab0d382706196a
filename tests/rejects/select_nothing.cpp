// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: there is nothing to select; name columns, expressions or tables
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select().from(users);
#else
    [[maybe_unused]] auto q = tn::select(users).from(users);
#endif
}
