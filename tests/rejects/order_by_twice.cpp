// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::order_by: ORDER BY stands once, before LIMIT; give it all terms, and call limit() behind it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).order_by(users.age).order_by(users.id));
#else
    tn::check(tn::select(users.id).from(users).order_by(users.age, users.id));
#endif
}
