// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator-: the operands are neither numbers that go together nor dates; cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.username - users.email).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.age - 18).from(users);
#endif
}
