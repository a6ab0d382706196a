// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: the query has no parameter of this name; drop it or correct the name
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto q = tn::select(users.username).from(users).where(users.age >= tn::param<"age">);
#ifdef MISTAKE
    [[maybe_unused]] auto row = db.first(q, "age"_p = 18, "name"_p = "ann");
#else
    [[maybe_unused]] auto row = db.first(q, "age"_p = 18);
#endif
}
