// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::insert_into: a column without a default is missing; set it, or give it a default
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(settings).default_values();
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
#endif
}
