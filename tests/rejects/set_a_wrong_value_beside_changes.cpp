// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the value is not of the column's type or would lose something; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto changes = tn::changes(users.email = "x");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(users).set(changes, users.age = "x").all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(users).set(changes, users.age = 3).all_rows();
#endif
}
