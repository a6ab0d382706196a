// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::fill_keys: the records can't be written to; give values() a variable that is not const
#include <tenon/tenon.hpp>

#include "tables.hpp"

#include <ranges>

int main() {
    const std::vector<std::string> names{"u", "v"};
    auto made = names | std::views::transform([](const std::string& name) {
                    return User{.username = name, .email = name};
                });
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(users).values(made).fill_keys();
#else
    std::vector<User> kept(made.begin(), made.end());
    [[maybe_unused]] const auto change = tn::insert_into(users).values(kept).fill_keys();
#endif
}
