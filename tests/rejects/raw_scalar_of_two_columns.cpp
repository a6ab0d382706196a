// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::scalar: the query gives more than one column; select one, or use one()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto n = db.scalar(tn::raw<"SELECT min(id), max(id) FROM users", int, int>);
#else
    [[maybe_unused]] auto n = db.scalar(tn::raw<"SELECT max(id) FROM users", int>);
#endif
}
