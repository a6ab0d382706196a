// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: missing-field-initializers
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::insert_into(settings).values(tn::record<settings>{"title"}));
#else
    db.execute(tn::insert_into(settings).values(tn::record<settings>{"title", "value"}));
#endif
}
