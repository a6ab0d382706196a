// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::any_query: the query gives other rows; give it this row's columns, or change the row
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] tn::any_query<User> q = tn::select(orders).from(orders);
#else
    [[maybe_unused]] tn::any_query<User> q = tn::select(users).from(users);
#endif
}
