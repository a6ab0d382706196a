// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::fill_keys: with_identity() sends the keys that the records have; drop one of the two
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    User user{.username = "u", .email = "e"};
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(users).values(user).with_identity().fill_keys();
#else
    [[maybe_unused]] const auto change = tn::insert_into(users).values(user).fill_keys();
#endif
}
