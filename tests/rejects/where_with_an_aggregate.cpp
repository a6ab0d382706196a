// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: an aggregate is not known yet when rows are chosen; use having()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(orders.user_id).from(orders).where(tn::sum(orders.total) > 100));
#else
    tn::check(tn::select(orders.user_id)
                  .from(orders)
                  .group_by(orders.user_id)
                  .having(tn::sum(orders.total) > 100));
#endif
}
