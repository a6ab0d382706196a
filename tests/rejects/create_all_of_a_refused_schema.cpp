// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a foreign key points at a table outside of the schema; add the table
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.create_all(tn::schema(orders));
#else
    db.create_all(tn::schema(orders, users));
#endif
}
