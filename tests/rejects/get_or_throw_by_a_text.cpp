// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::get: a value is not of its key column's type; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto user = db.get_or_throw("User not found", users, "1");
#else
    [[maybe_unused]] auto user = db.get_or_throw("User not found", users, 1);
#endif
}
