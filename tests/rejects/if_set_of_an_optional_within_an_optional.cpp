// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::if_set: an optional within an optional is not told from one that is not set; give one std::optional, and set NULL by = std::nullopt
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::optional<std::optional<std::string>> bio;
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.bio = tn::if_set(bio)).where(users.id == 1);
#else
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.bio = tn::if_set(*bio)).where(users.id == 1);
#endif
}
