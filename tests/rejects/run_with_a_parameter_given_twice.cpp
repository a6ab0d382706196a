// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter is given twice; give it once
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto q = tn::select(users.username).from(users).where(users.age >= tn::param<"age">);
#ifdef MISTAKE
    [[maybe_unused]] auto row = db.one(q, "age"_p = 18, "age"_p = 21);
#else
    [[maybe_unused]] auto row = db.one(q, "age"_p = 18);
#endif
}
