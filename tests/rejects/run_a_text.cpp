// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this gives no rows; give a tn::select(...), or a change with returning()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    for (auto&& row : db.fetch("SELECT id FROM users"))
        static_cast<void>(row);
#else
    for (auto&& row : db.fetch(tn::select(users.id).from(users)))
        static_cast<void>(row);
#endif
}
