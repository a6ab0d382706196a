// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::greatest: there are not two arguments, of which one is an expression; of several rows use max() and min()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::greatest(users.age);
#else
    [[maybe_unused]] const auto x = tn::greatest(users.age, 18);
#endif
}
