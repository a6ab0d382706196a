// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: the database gives no rows back here; read them with a query
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
