// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::batch: a range of records, and what fills keys, is stored by statements of its own; run it with execute()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    std::vector<User> many(2);
#ifdef MISTAKE
    auto [stored] = db.batch(tn::insert_into(users).values(many));
#else
    auto [stored] = db.batch(tn::insert_into(users).values(many[0]));
#endif
    (void)stored;
}
