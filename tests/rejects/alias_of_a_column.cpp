// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::alias: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto name = tn::alias<"name">(users.username);
#else
    [[maybe_unused]] constexpr auto name = users.username.as<"name">();
#endif
}
