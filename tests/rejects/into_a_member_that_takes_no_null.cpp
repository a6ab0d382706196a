// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::into: the type's members are not what is selected; give it a member for each column, of its type
#include <tenon/tenon.hpp>

#include "tables.hpp"

struct line {
    std::string name;
    std::string status;
};

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(
        tn::into<line>(tn::select(users.username, orders.status).from(users).left_join(orders))
    );
#else
    [[maybe_unused]] auto rows =
        db.all(tn::into<line>(tn::select(users.username, orders.status).from(users).join(orders)));
#endif
}
