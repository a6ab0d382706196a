// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::full_join: MySQL and MariaDB have no FULL JOIN; unite a left_join() with the rows without a match
// clauses: many
// clang-format off
#include <tenon/tenon.hpp>
#include <tenon/database/one_of.hpp>
// clang-format on

#include "tables.hpp"

/// What runs on one of two databases, which the URL chooses, without their client libraries.
struct runs_on_either
    : tn::query_methods<runs_on_either, tn::detail::one_of<tn::postgresql, tn::mariadb>> {};

int main() {
    [[maybe_unused]] runs_on_either db;
#ifdef MISTAKE
    (void)db.all(tn::select(users.id).from(users).full_join(orders));
#endif
}
