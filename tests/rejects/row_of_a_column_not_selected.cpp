// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: this was not selected by the query; add it to select()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    const auto row = db.one(tn::select(users.id, users.username).from(users));
    [[maybe_unused]] std::string email = row[users.email];
#else
    const auto row = db.one(tn::select(users.id, users.email).from(users));
    [[maybe_unused]] std::string email = row[users.email];
#endif
}
