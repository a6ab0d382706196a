// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::any_query::where: an aggregate is not known yet when rows are chosen; use having() before
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    tn::any_query<User> q = tn::select(users).from(users);
#ifdef MISTAKE
    q.where(tn::max(users.age) > 17);
#else
    q.where(users.age > 17);
#endif
}
