// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::transaction: the body does not take a transaction; write [&](tn::transaction& x) { ... }
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.transaction([] {});
#else
    db.transaction([](tn::transaction&) {});
#endif
}
