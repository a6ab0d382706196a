// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a label has the name of another label or column; give it its own
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::min(users.age).as<"age">(), tn::max(users.age).as<"age">()).from(users)
    );
#else
    tn::check(tn::select(tn::min(users.age).as<"from">(), tn::max(users.age).as<"to">()).from(users)
    );
#endif
}
