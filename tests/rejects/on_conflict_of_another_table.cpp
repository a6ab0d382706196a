// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_conflict: this is no column of the table; name the columns of one of its keys
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto start = tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = start.on_conflict(users.id).do_nothing();
#else
    [[maybe_unused]] const auto change = start.on_conflict(settings.title).do_nothing();
#endif
}
