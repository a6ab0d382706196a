// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: the database gives no rows back here; read them with a query
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto change = tn::update(users).set(users.age = 1).all_rows();
#ifdef MISTAKE
    [[maybe_unused]] const auto text = tn::sql<tn::mariadb>(change.returning(users.id));
#else
    [[maybe_unused]] const auto text = tn::sql<tn::postgresql>(change.returning(users.id));
#endif
}
