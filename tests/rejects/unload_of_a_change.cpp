// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::unload: a change is not unloaded; read what it returns with fetch() or all()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    const auto change = tn::delete_from(users).where(users.id == 1).returning(users.id);
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.unload(change);
#else
    [[maybe_unused]] auto rows = db.fetch(change);
#endif
}
