// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_conflict: MySQL and MariaDB heed a conflict of any key, and the table has others; use on_any_conflict()
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto start = tn::insert_into(users).set(users.username = "u", users.email = "e");
#ifdef MISTAKE
    [[maybe_unused]] const auto text =
        tn::sql<tn::mysql>(start.on_conflict(users.email).do_nothing());
#else
    [[maybe_unused]] const auto text = tn::sql<tn::mysql>(start.on_any_conflict().do_nothing());
#endif
}
