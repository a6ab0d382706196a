// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::concat: NULL makes the result NULL; use coalesce() or leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::concat(users.username, std::nullopt);
#else
    [[maybe_unused]] const auto x = tn::concat(users.username, users.email);
#endif
}
