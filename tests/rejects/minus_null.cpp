// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator-: NULL makes the result NULL; use coalesce() or leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.age - std::nullopt).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.age - 1).from(users);
#endif
}
