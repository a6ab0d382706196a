// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::execute: this changes nothing; give an INSERT, UPDATE or DELETE, and run queries with all(), one() or fetch()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute("DELETE FROM users");
#else
    static_cast<void>(db.all(tn::select(users).from(users)));
#endif
}
