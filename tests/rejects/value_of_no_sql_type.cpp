// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::value: this is no value of a SQL type; specialise tn::custom_type for it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::value(std::vector<int>{1, 2})).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::value(1)).from(users);
#endif
}
