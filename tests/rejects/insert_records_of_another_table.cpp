// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::values: these are no records of the table; give a tn::record<table>, or a range of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const std::vector<Order> many{{.user_id = 1}, {.user_id = 2}};
#ifdef MISTAKE
    db.execute(tn::insert_into(users).values(many));
#else
    db.execute(tn::insert_into(orders).values(many));
#endif
}
