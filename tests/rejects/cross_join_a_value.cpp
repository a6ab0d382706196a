// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::cross_join: this is no table; give a table or an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).cross_join(7);
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).cross_join(orders);
#endif
}
