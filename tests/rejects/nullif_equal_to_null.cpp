// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::nullif: nothing equals NULL; give the value to be replaced by it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::nullif(users.age, std::nullopt);
#else
    [[maybe_unused]] const auto x = tn::nullif(users.age, 0);
#endif
}
