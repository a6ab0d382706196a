// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::case_: a result is no expression and no value of a SQL type; convert it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::case_().when(users.is_active, std::vector<int>{});
#else
    [[maybe_unused]] const auto x = tn::case_().when(users.is_active, 1);
#endif
}
