// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::savepoint: the body does not take a savepoint; write [&](tn::savepoint& x) { ... }
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    auto tx = db.begin();
#ifdef MISTAKE
    tx.savepoint([](tn::transaction&) {});
#else
    tx.savepoint([](tn::savepoint&) {});
#endif
}
