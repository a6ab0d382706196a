// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column is neither grouped nor in an aggregate; add it to group_by(), or aggregate it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(
                  users.age,
                  tn::scalar_subquery(
                      tn::select(tn::count()).from(orders).where(orders.user_id == users.id)
                  )
    )
                  .from(users)
                  .group_by(users.age));
#else
    tn::check(tn::select(
                  users.age,
                  tn::scalar_subquery(
                      tn::select(tn::count()).from(orders).where(orders.quantity == users.age)
                  )
    )
                  .from(users)
                  .group_by(users.age));
#endif
}
