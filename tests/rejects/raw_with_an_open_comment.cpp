// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: a comment is not closed; write */ behind it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto n = db.scalar(tn::raw<"SELECT 1 /* one", int>);
#else
    [[maybe_unused]] auto n = db.scalar(tn::raw<"SELECT 1 /* one */", int>);
#endif
}
