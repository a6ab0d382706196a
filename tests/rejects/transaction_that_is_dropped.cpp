// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: the transaction ends, rolled back, with its object
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.begin();
#else
    auto tx = db.begin();
    tx.commit();
#endif
}
