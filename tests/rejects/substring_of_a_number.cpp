// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::substring: the first argument is no text expression; cast it, tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::substring(users.age, 1);
#else
    [[maybe_unused]] const auto x = tn::substring(users.username, 1);
#endif
}
