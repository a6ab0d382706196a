// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::fetch: a range is stored by several statements; read what they return with all()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    std::vector<User> many;
    const auto insert = tn::insert_into(users).values(many).returning(users.id);
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.fetch(insert);
#else
    [[maybe_unused]] auto rows = db.all(insert);
#endif
}
