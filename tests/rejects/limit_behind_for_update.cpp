// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::limit: it stands once; call it behind order_by() and before offset()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).for_update().limit(1));
#else
    tn::check(tn::select(users.id).from(users).limit(1).for_update());
#endif
}
