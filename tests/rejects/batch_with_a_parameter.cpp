// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::batch: a statement has a named parameter; write the value into the statement
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    auto [some] = db.batch(tn::select(users.id).from(users).where(users.id == tn::param<"id">));
#else
    auto [some] = db.batch(tn::select(users.id).from(users).where(users.id == 7));
#endif
    (void)some;
}
