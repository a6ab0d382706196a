// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::excluded: this is no column; name a column of the table
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto start = tn::insert_into(settings)
                           .set(settings.title = "t", settings.value = "v")
                           .on_conflict(settings.title);
#ifdef MISTAKE
    [[maybe_unused]] const auto change = start.do_update(settings.value = tn::excluded("w"));
#else
    [[maybe_unused]] const auto change =
        start.do_update(settings.value = tn::excluded(settings.value));
#endif
}
