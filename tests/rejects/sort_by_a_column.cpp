// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::sort_by: this is no choice; give tn::choose<"name">(term) for each
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto order = tn::sort_by("name", users.username, users.age);
#else
    [[maybe_unused]] auto order = tn::sort_by("name", tn::choose<"name">(users.username));
#endif
}
