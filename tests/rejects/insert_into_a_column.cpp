// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::insert_into: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::insert_into(settings.title).values("a"));
#else
    db.execute(tn::insert_into(settings).values(tn::record<settings>{.title = "a", .value = "b"}));
#endif
}
