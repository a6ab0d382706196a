// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator-: the operand is no number; cast it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(-users.username).from(users);
#else
    [[maybe_unused]] auto q = tn::select(-users.age).from(users);
#endif
}
