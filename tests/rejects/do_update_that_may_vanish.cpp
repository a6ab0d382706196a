// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::do_update: tn::if_set or tn::changes may leave it out; give a value or a case_()
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::optional<std::string> value = "w";
    const auto start = tn::insert_into(settings)
                           .set(settings.title = "t", settings.value = "v")
                           .on_conflict(settings.title);
#ifdef MISTAKE
    [[maybe_unused]] const auto change = start.do_update(settings.value = tn::if_set(value));
#else
    [[maybe_unused]] const auto change = start.do_update(settings.value = *value);
#endif
}
