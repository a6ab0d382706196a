// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator==: an argument is given by a single =; write "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    constexpr auto q = tn::select(users.username).from(users).where(users.age >= tn::param<"age">);
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(q, "age"_p == 18);
#else
    [[maybe_unused]] auto rows = db.all(q, "age"_p = 18);
#endif
}
