// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::any_query: the query breaks a rule of its own; tn::check(query) says which
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] tn::any_query<User> q = tn::select(users).from(users).where(orders.id == 1);
#else
    [[maybe_unused]] tn::any_query<User> q = tn::select(users).from(users).where(users.id == 1);
#endif
}
