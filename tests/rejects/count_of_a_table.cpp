// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::count: this is no column and no expression; count() without an argument counts rows
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::count(users)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::count()).from(users);
#endif
}
