// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_any_conflict: PostgreSQL wants to know the key; use on_conflict(columns)
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto start = tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
#ifdef MISTAKE
    [[maybe_unused]] const auto text =
        tn::sql<tn::postgresql>(start.on_any_conflict().do_update(settings.value = "w"));
#else
    [[maybe_unused]] const auto text =
        tn::sql<tn::postgresql>(start.on_conflict(settings.title).do_update(settings.value = "w"));
#endif
}
