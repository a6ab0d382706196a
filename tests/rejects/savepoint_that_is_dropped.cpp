// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: the savepoint ends, rolled back, with its object
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    auto tx = db.begin();
#ifdef MISTAKE
    tx.begin_nested();
#else
    auto sp = tx.begin_nested();
    sp.commit();
#endif
    tx.commit();
}
