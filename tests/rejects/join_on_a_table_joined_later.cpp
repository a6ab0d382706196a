// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column's table is not in FROM; join the table, or drop the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id)
                  .from(users)
                  .join(orders, orders.user_id == messages.sender_id)
                  .cross_join(messages));
#else
    tn::check(tn::select(users.id).from(users).cross_join(messages).join(
        orders, orders.user_id == messages.sender_id
    ));
#endif
}
