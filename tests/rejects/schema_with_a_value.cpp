// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a schema consists of tables; leave out aliases and other things
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(users, "orders");
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(users, orders);
#endif
}
