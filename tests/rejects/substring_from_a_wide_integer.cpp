// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::substring: the start is an integer of at most 32 bits; cast it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::substring(users.username, users.id);
#else
    [[maybe_unused]] const auto x = tn::substring(users.username, users.age);
#endif
}
