// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::else_: the result is no expression and no value of a SQL type; convert it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::case_().when(users.is_active, 1).else_(std::vector<int>{});
#else
    [[maybe_unused]] const auto x = tn::case_().when(users.is_active, 1).else_(2);
#endif
}
