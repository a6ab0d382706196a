// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: MySQL gives no rows back, nor MariaDB behind UPDATE or an insert that may do nothing; read them with a query
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto text =
        tn::sql<tn::mysql>(tn::delete_from(users).all_rows().returning(users.id));
#else
    [[maybe_unused]] const auto text =
        tn::sql<tn::mariadb>(tn::delete_from(users).all_rows().returning(users.id));
#endif
}
