// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::order_by: under distinct() rows are ordered by what is selected; select it too
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.username).distinct().from(users).order_by(users.age.desc()));
#else
    tn::check(
        tn::select(users.username, users.age).distinct().from(users).order_by(users.age.desc())
    );
#endif
}
