// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::execute: the statement has no values yet; add set(), values() or from()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    db.execute(tn::update(users));
#else
    db.execute(tn::update(users).set(users.age = 1).where(users.id == 1));
#endif
}
