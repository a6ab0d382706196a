// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::changes: a column is set twice; set it once
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto changes = tn::changes(users.age = 1, users.age = 2);
#else
    [[maybe_unused]] const auto changes = tn::changes(users.age = 1, users.visits = 2U);
#endif
}
