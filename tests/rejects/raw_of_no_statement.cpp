// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: the text has no statement; write SQL
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::raw<"-- VACUUM">);
#else
    db.execute(tn::raw<"VACUUM">);
#endif
}
