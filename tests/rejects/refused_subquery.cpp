// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: this is no condition; compare it with something
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::select(users).from(users).where(
        users.id.in(tn::select(orders.user_id).from(orders).where(orders.total))
    ));
#else
    [[maybe_unused]] auto rows = db.all(tn::select(users).from(users).where(
        users.id.in(tn::select(orders.user_id).from(orders).where(orders.total > 9))
    ));
#endif
}
