// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::insert_into: a column without a default is missing; set it, or give it a default
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(orders).set(orders.quantity = 1);
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(orders).set(orders.quantity = 1, orders.user_id = 7);
#endif
}
