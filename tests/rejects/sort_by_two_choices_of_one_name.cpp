// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::sort_by: two choices have one name; give each its own
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto order =
        tn::sort_by("age", tn::choose<"age">(users.age), tn::choose<"age">(users.born));
#else
    [[maybe_unused]] auto order =
        tn::sort_by("age", tn::choose<"age">(users.age), tn::choose<"born">(users.born));
#endif
}
