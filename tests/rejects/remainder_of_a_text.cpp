// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator%: the operands are no numbers that go together; cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.username % 2).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.age % 2).from(users);
#endif
}
