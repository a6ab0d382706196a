// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: MySQL and MariaDB update on any conflict; put the condition into the assignments with tn::case_
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const auto upsert = tn::insert_into(settings)
                            .set(settings.title = "t", settings.value = "v")
                            .on_conflict(settings.title)
                            .do_update(settings.value = "w");
#ifdef MISTAKE
    [[maybe_unused]] const auto text = tn::sql<tn::mysql>(upsert.where(settings.value != "x"));
#else
    [[maybe_unused]] const auto text = tn::sql<tn::mysql>(upsert);
#endif
}
