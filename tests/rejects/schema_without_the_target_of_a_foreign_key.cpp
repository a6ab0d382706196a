// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a foreign key points at a table outside of the schema; add the table
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(orders, settings);
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(orders, users, settings);
#endif
}
