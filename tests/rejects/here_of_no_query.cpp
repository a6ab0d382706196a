// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::here: this is no query; give a tn::select(...) or tn::raw
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::here(users));
#else
    [[maybe_unused]] auto rows = db.all(tn::here(tn::select(users).from(users)));
#endif
}
