// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::changes: this is no assignment; write users.email = value, with a single =
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto changes = tn::changes(users.email == "x");
#else
    [[maybe_unused]] const auto changes = tn::changes(users.email = "x");
#endif
}
