// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: a column has no value before its row is there; give a value or a subquery
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).set(settings.title = settings.value, settings.value = "v");
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
#endif
}
