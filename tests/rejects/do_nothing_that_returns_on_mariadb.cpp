// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: MySQL gives no rows back, nor MariaDB behind UPDATE or an insert that may do nothing; read them with a query
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto insert = tn::insert_into(users).set(users.username = "ann", users.email = "a@b.c");
#ifdef MISTAKE // MariaDB's spelling of DO NOTHING would return the row that was there before
    [[maybe_unused]] const auto text =
        tn::sql<tn::mariadb>(insert.on_any_conflict().do_nothing().returning(users.id));
#else
    [[maybe_unused]] const auto text =
        tn::sql<tn::sqlite>(insert.on_any_conflict().do_nothing().returning(users.id));
#endif
}
