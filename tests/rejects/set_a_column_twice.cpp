// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: a column is set twice; set it once
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.age = 1, users.score = 1.5, users.age = 2).all_rows();
#else
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.age = 1, users.score = 1.5).all_rows();
#endif
}
