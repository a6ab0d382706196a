// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(settings).from(settings);
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).from(tn::select(settings).from(settings));
#endif
}
