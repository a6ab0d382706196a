// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::lit: this number is not finite, and not each database can write it; give it as a value, tn::value(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id, tn::lit<no_number>).from(users));
#else
    tn::check(tn::select(users.id, tn::value(no_number)).from(users));
#endif
}
