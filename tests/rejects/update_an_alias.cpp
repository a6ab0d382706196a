// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::update: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto m = tn::alias<"m">(users);
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(m).set(users.age = 1).all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(users).set(users.age = 1).all_rows();
#endif
}
