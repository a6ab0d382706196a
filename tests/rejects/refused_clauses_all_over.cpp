// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from: this is no table; give a table or an alias
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    for (auto&& [name, total] : db.fetch(
             tn::select(users.username, tn::sum(orders.total))
                 .from("users")
                 .left_join(orders)
                 .where(users.is_active && users.age > tn::param<"age">)
                 .group_by(users.id)
                 .having(tn::count() > 1)
                 .order_by(users.id)
                 .offset(3),
             "age"_p = 18
         ))
        static_cast<void>(name == "ann" && total > 9.5_dec);
#else
    for (auto&& [name, total] : db.fetch(
             tn::select(users.username, tn::sum(orders.total))
                 .from(users)
                 .left_join(orders)
                 .where(users.is_active && users.age > tn::param<"age">)
                 .group_by(users.id)
                 .having(tn::count() > 1)
                 .order_by(users.id)
                 .offset(3),
             "age"_p = 18
         ))
        static_cast<void>(name == "ann" && total.value() > 9.5_dec);
#endif
}
