// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::join: tables stand before WHERE; call it right behind from() or another join
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.age > 17).join(orders));
#else
    tn::check(tn::select(users.id).from(users).join(orders).where(users.age > 17));
#endif
}
