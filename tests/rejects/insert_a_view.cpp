// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::values: these are no records of the table; give a tn::record<table>, or a range of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    for (auto&& row : db.fetch(tn::select(settings).from(settings)))
        db.execute(tn::insert_into(settings).values(row));
#else
    for (auto&& row : db.all(tn::select(settings).from(settings)))
        db.execute(tn::insert_into(settings).values(row));
#endif
}
