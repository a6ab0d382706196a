// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::drop_all: this is no schema; give what tn::schema(...) made of the tables
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.drop_all(settings);
#else
    db.drop_all(tn::schema(settings));
#endif
}
