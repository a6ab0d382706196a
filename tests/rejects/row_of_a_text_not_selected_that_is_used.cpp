// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: this was not selected by the query; add it to select()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    auto rows = db.all(tn::select(users.id, users.email).from(users));
#ifdef MISTAKE
    for (auto& row : rows)
        static_cast<void>(row[users.username].substr(1) + "!");
#else
    for (auto& row : rows)
        static_cast<void>(row[users.email].substr(1) + "!");
#endif
}
