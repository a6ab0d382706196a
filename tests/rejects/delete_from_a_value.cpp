// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::delete_from: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::delete_from(7).where(users.id == 1);
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).where(users.id == 1);
#endif
}
