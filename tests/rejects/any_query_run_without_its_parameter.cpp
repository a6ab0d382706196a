// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    tn::any_query<User, tn::parameter<"n", std::int32_t>> q =
        tn::select(users).from(users).where(users.age > tn::param<"n">);
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(q);
#else
    [[maybe_unused]] auto rows = db.all(q, "n"_p = 17);
#endif
}
