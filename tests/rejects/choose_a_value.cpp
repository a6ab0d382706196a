// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::choose: this is no term; choose among columns, labels and expressions, .desc() or .asc()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto order = tn::sort_by("name", tn::choose<"name">("username"));
#else
    [[maybe_unused]] auto order = tn::sort_by("name", tn::choose<"name">(users.username));
#endif
}
