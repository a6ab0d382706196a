// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: MySQL gives no rows back, nor MariaDB behind UPDATE or an insert that may do nothing; read them with a query
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

/// What runs on MariaDB, without its client library.
struct runs_on_mariadb : tn::query_methods<runs_on_mariadb, tn::mariadb> {};

int main() {
    [[maybe_unused]] runs_on_mariadb db;
#ifdef MISTAKE
    (void)db.batch(
        tn::select(users.id).from(users),
        tn::update(users).set(users.age = 1).all_rows().returning(users.id)
    );
#endif
}
