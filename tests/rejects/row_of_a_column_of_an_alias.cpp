// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: this was not selected by the query; add it to select()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto boss = tn::alias<"boss">(users);
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    for (auto&& row : db.fetch(tn::select(users.id, users.username).from(users)))
        static_cast<void>(row[boss.id] + 1);
#else
    for (auto&& row : db.fetch(tn::select(users.id, users.username).from(users)))
        static_cast<void>(row[users.id] + 1);
#endif
}
