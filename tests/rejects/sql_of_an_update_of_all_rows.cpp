// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::execute: all rows of the table would be changed; add where(), or all_rows() if that is meant
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto text = tn::sql<tn::sqlite>(tn::update(users).set(users.age = 1));
#else
    [[maybe_unused]] const auto text =
        tn::sql<tn::sqlite>(tn::update(users).set(users.age = 1).all_rows());
#endif
}
