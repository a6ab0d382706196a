// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    const auto query =
        tn::select(users).from(users).where(users.age > tn::param<"n">).order_by(users.id);
#ifdef MISTAKE
    [[maybe_unused]] const auto page = db.paginate(query, {});
#else
    [[maybe_unused]] const auto page = db.paginate(query, {}, "n"_p = 7);
#endif
}
