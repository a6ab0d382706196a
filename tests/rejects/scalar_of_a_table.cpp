// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::scalar: the query gives more than one column; select one, or use one()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto user = db.scalar(tn::select(users).from(users).limit(1));
#else
    [[maybe_unused]] auto user = db.one(tn::select(users).from(users).limit(1));
#endif
}
