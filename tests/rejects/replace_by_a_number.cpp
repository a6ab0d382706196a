// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::replace: what is replaced and what replaces it are texts; cast them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::replace(users.username, "a", 1);
#else
    [[maybe_unused]] const auto x = tn::replace(users.username, "a", "1");
#endif
}
