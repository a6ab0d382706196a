// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::fill_keys: the table has no identity column; the keys are in the records already
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    tn::record<settings> setting{.title = "t", .value = "v"};
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(settings).values(setting).fill_keys();
#else
    [[maybe_unused]] const auto change = tn::insert_into(settings).values(setting);
#endif
}
