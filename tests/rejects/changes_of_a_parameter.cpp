// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::changes: keeps values; give an expression to set()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto changes = tn::changes(users.age = tn::param<"age">);
#else
    [[maybe_unused]] const auto changes = tn::changes(users.age = 41);
#endif
}
