// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto q = tn::select(users.id).from(users).where(users.age == tn::param<"age">);
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::here(q));
#else
    [[maybe_unused]] auto rows = db.all(tn::here(q), "age"_p = 7);
#endif
}
