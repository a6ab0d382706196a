// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::fill_keys: the records can't be written to; give values() a variable that is not const
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    User user{.username = "u", .email = "e"};
    [[maybe_unused]] const User& given = user;
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(users).values(given).fill_keys();
#else
    [[maybe_unused]] const auto change = tn::insert_into(users).values(user).fill_keys();
#endif
}
