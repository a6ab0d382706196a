// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::into: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::into<std::tuple<std::int64_t>>(users));
#else
    [[maybe_unused]] auto rows =
        db.all(tn::into<std::tuple<std::int64_t>>(tn::select(users.id).from(users)));
#endif
}
