// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::full_join: MySQL and MariaDB have no FULL JOIN; unite a left_join() with the rows without a match
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto q = tn::select(users.id, orders.id).from(users).full_join(orders);
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto text = tn::sql<tn::mysql>(q);
#else
    [[maybe_unused]] constexpr auto text = tn::sql<tn::postgresql>(q);
#endif
}
