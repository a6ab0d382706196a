// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::param: one name stands for parameters of different types; use two names
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    const auto start = tn::update(users).set(users.manager_id = tn::param<"n">);
#ifdef MISTAKE
    db.execute(start.where(users.username == tn::param<"n">), "n"_p = 7);
#else
    db.execute(start.where(users.id == tn::param<"n">), "n"_p = 7);
#endif
}
