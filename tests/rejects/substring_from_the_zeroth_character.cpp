// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::substring: the first character is number 1, and there are at least 0; count from there
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::substring(users.username, tn::lit<0>, 2);
#else
    [[maybe_unused]] const auto x = tn::substring(users.username, tn::lit<1>, 2);
#endif
}
