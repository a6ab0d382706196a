// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: an insert sends all that it sets, and tn::if_set or tn::changes may leave it out; give a value or an optional
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::optional<std::string> bio;
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(users).set(
        users.username = "u", users.email = "e", users.bio = tn::if_set(bio)
    );
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(users).set(users.username = "u", users.email = "e", users.bio = bio);
#endif
}
