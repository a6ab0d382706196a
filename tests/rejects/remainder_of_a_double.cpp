// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator%: an operand is no integer; cast it, tn::cast<std::int64_t>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.score % 2).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.age % 2).from(users);
#endif
}
