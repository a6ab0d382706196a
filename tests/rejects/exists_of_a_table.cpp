// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::exists: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(tn::exists(orders)));
#else
    tn::check(tn::select(users.id).from(users).where(tn::exists(tn::select(orders.id).from(orders)))
    );
#endif
}
