// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::get: the primary key has another number of columns; give a value for each
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto user = db.get(users, 1, 2);
#else
    [[maybe_unused]] auto user = db.get(users, 1);
#endif
}
