// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::if_set: the value is always set; give a std::optional, or compare directly
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::string name = "ann";
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.username == tn::if_set(name));
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.username == name);
#endif
}
