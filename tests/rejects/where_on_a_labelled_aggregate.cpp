// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: an aggregate is not known yet when rows are chosen; use having()
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto spent = tn::sum(orders.total).as<"spent">();
#ifdef MISTAKE
    tn::check(tn::select(orders.user_id, spent)
                  .from(orders)
                  .where(orders.status == "paid" && spent > 100)
                  .group_by(orders.user_id));
#else
    tn::check(tn::select(orders.user_id, spent)
                  .from(orders)
                  .where(orders.status == "paid")
                  .group_by(orders.user_id)
                  .having(spent > 100));
#endif
}
