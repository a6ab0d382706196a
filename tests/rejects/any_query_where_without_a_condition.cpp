// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::any_query::where: this is no condition; compare it with something
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    tn::any_query<User> q = tn::select(users).from(users);
#ifdef MISTAKE
    q.where(users.age);
#else
    q.where(users.age > 17);
#endif
}
