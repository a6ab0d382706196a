// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: the condition may be left out at run time; give one that stays
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::optional<std::string> some = "a";
    const auto start = tn::insert_into(settings)
                           .set(settings.title = "t", settings.value = "v")
                           .on_conflict(settings.title)
                           .do_update(settings.value = "w");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = start.where(settings.value == tn::if_set(some));
#else
    [[maybe_unused]] const auto change = start.where(settings.value == *some);
#endif
}
