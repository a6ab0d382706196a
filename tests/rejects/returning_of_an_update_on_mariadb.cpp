// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: MySQL gives no rows back, nor MariaDB behind UPDATE or an insert that may do nothing; read them with a query
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
