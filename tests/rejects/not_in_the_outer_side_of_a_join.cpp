// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::not_in: the query may give NULL, and then nothing is ever not in it; use tn::not_exists, or select a column that is NOT NULL
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto other = tn::alias<"other">(users);
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(
        users.id.not_in(tn::select(orders.user_id).from(other).left_join(orders))
    ));
#else
    tn::check(tn::select(users.id).from(users).where(
        users.id.not_in(tn::select(orders.user_id).from(other).join(orders))
    ));
#endif
}
