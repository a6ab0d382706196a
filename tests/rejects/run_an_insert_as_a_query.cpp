// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this is no query; give a tn::select(...)
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
