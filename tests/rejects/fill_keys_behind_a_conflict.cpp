// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::fill_keys: rows that conflict have no new key; use returning() to see which rows there are
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    User user{.username = "u", .email = "e"};
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(users).values(user).on_any_conflict().do_nothing().fill_keys();
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(users).values(user).on_any_conflict().do_nothing();
#endif
}
