// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    const auto change = tn::delete_from(users).where(users.id == tn::param<"id">);
#ifdef MISTAKE
    db.execute(change);
#else
    db.execute(change, "id"_p = 7);
#endif
}
