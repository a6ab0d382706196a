// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: a query was built and not run
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::select(users.id).from(users).where(users.age > 17);
#else
    tn::check(tn::select(users.id).from(users).where(users.age > 17));
#endif
}
