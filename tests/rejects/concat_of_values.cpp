// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::concat: no part is an expression; put the values together in C++
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::concat("a", "b");
#else
    [[maybe_unused]] const auto x = tn::concat("a", users.username);
#endif
}
