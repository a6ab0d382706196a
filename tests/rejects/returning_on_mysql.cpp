// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: the database gives no rows back here; read them with a query
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
