// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: this was selected more than once; read it by its place
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row = db.one(tn::raw<
                            "SELECT u.id, o.id FROM users u, orders o",
                            tn::field<"id", int>,
                            tn::field<"id", int>>);
#ifdef MISTAKE
    [[maybe_unused]] auto id = row["id"_c];
#else
    [[maybe_unused]] auto id = get<1>(row);
#endif
}
