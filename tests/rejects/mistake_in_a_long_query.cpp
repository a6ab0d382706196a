// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator>: the two sides are of unlike types; compare like with like, or cast one side
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto spent = tn::sum(orders.total).as<"spent">();
#ifdef MISTAKE
    for (auto&& [name, total] : db.fetch(
             tn::select(users.username, spent)
                 .from(users)
                 .join(orders)
                 .where(orders.quantity > 1.5 && users.is_active)
                 .group_by(users.id)
                 .having(spent > 100)
                 .order_by(spent.desc())
                 .limit(tn::param<"n">),
             "n"_p = 10
         ))
        static_cast<void>(name == "ann" && total > 9.5_dec);
#else
    for (auto&& [name, total] : db.fetch(
             tn::select(users.username, spent)
                 .from(users)
                 .join(orders)
                 .where(orders.quantity > 1 && users.is_active)
                 .group_by(users.id)
                 .having(spent > 100)
                 .order_by(spent.desc())
                 .limit(tn::param<"n">),
             "n"_p = 10
         ))
        static_cast<void>(name == "ann" && total > 9.5_dec);
#endif
}
