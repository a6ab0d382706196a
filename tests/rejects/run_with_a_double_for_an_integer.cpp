// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a value is not of its parameter's type; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto q = tn::select(users.username).from(users).limit(tn::param<"n">);
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(q, "n"_p = 2.5);
#else
    [[maybe_unused]] auto rows = db.all(q, "n"_p = 2);
#endif
}
