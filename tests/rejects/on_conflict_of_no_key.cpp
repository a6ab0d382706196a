// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_conflict: these columns are no key, so nothing conflicts; name all columns of a primary or unique key
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto start = tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = start.on_conflict(settings.value).do_nothing();
#else
    [[maybe_unused]] const auto change = start.on_conflict(settings.title).do_nothing();
#endif
}
