// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

constexpr auto named = tn::select(users.id).from(users).where(users.username == tn::param<"name">);

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    auto row = db.first_or_throw("User not found", named);
#else
    auto row = db.first_or_throw("User not found", named, "name"_p = "Ann");
#endif
    return static_cast<int>(row[users.id]);
}
