// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the value is not of the column's type or would lose something; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::update(users).set(users.age = 1.5).all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(users).set(users.age = 1).all_rows();
#endif
}
