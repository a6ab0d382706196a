// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: two labels have one name; give each its own
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::min(users.age).as<"age">(), tn::max(users.age).as<"age">()).from(users));
#else
    tn::check(tn::select(tn::min(users.age).as<"from">(), tn::max(users.age).as<"to">()).from(users));
#endif
}
