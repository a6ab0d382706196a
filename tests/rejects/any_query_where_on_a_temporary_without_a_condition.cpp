// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::any_query::where: this is no condition; compare it with something
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto all = tn::select(users).from(users);
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::any_query<User>(all).where(users.visits);
#else
    [[maybe_unused]] auto q = tn::any_query<User>(all).where(users.visits > 0U);
#endif
}
