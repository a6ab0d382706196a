// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: an argument has no name; write "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::select(users).from(users), users.id == 1);
#else
    [[maybe_unused]] auto rows = db.all(tn::select(users).from(users).where(users.id == 1));
#endif
}
