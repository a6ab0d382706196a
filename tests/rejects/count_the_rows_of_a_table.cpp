// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this gives no rows; give a tn::select(...), or a change with returning()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    [[maybe_unused]] const auto n = db.count(users);
#else
    [[maybe_unused]] const auto n = db.count(tn::select(users).from(users));
#endif
}
