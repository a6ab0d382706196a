// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] const auto count = db.scalar(
        tn::select(tn::count())
            .from(users)
            .where(users.id.in(
                tn::select(orders.user_id).from(orders).where(messages.sender_id == users.id)
            ))
    );
#else
    [[maybe_unused]] const auto count =
        db.scalar(tn::select(tn::count())
                      .from(users)
                      .where(users.id.in(
                          tn::select(orders.user_id).from(orders).where(orders.user_id == users.id)
                      )));
#endif
}
