// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: the query has no parameter of this name; drop it or correct the name
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto q = tn::select(tn::count()).from(users);
#ifdef MISTAKE
    [[maybe_unused]] auto count = db.scalar(q, "age"_p = 18);
#else
    [[maybe_unused]] auto count = db.scalar(q);
#endif
}
