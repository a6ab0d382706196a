// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::any_query: the query has other parameters; name them in their order, tn::parameter<"n", type>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] tn::any_query<User> q =
        tn::select(users).from(users).where(users.age > tn::param<"n">);
#else
    [[maybe_unused]] tn::any_query<User, tn::parameter<"n", std::int32_t>> q =
        tn::select(users).from(users).where(users.age > tn::param<"n">);
#endif
}
