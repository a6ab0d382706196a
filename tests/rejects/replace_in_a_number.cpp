// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::replace: the first argument is no text expression; cast it, tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::replace(users.age, "a", "b");
#else
    [[maybe_unused]] const auto x = tn::replace(users.username, "a", "b");
#endif
}
