// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::values: these are no records of the table; give a tn::record<table>, or a range of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::insert_into(settings).values("title"));
#else
    db.execute(tn::insert_into(settings).values(tn::record<settings>{.title = "a", .value = "b"}));
#endif
}
