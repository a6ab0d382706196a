// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: this is no assignment; write users.email = value, with a single =
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(users).set(users.age == 1).all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(users).set(users.age = 1).all_rows();
#endif
}
