// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::into: the type's members are not what is selected; give it a member for each column, of its type
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto total =
        db.one(tn::into<std::tuple<std::int64_t>>(tn::select(tn::sum(users.age)).from(users)));
#else
    [[maybe_unused]] auto total = db.one(tn::into<std::tuple<std::optional<std::int64_t>>>(
        tn::select(tn::sum(users.age)).from(users)
    ));
#endif
}
