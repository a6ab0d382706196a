// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this gives no rows; give a tn::select(...), or a change with returning()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows =
        db.all(tn::insert_into(settings).values(tn::record<settings>{.title = "a", .value = "b"}));
#else
    db.execute(tn::insert_into(settings).values(tn::record<settings>{.title = "a", .value = "b"}));
#endif
}
