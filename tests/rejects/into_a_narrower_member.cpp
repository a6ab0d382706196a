// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::into: the type's members are not what is selected; give it a member for each column, of its type
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows =
        db.all(tn::into<std::tuple<int>>(tn::select(users.id).from(users)));
#else
    [[maybe_unused]] auto rows =
        db.all(tn::into<std::tuple<std::int64_t>>(tn::select(users.id).from(users)));
#endif
}
