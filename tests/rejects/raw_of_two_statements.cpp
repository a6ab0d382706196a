// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: the text has several statements; run them one by one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::raw<"DELETE FROM orders; DELETE FROM users">);
#else
    db.execute(tn::raw<"DELETE FROM orders;">);
    db.execute(tn::raw<"DELETE FROM users; -- all">);
#endif
}
