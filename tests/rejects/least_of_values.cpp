// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::least: there are not two arguments, of which one is an expression; of several rows use max() and min()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::least(17, 18);
#else
    [[maybe_unused]] const auto x = tn::least(users.age, 18);
#endif
}
