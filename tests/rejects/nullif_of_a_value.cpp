// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::nullif: the first argument is no column and no expression; give what may become NULL
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::nullif(0, users.age);
#else
    [[maybe_unused]] const auto x = tn::nullif(users.age, 0);
#endif
}
