// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::lit: this number is not finite, and not each database can write it; give it as a value, tn::value(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

constexpr double infinity = std::numeric_limits<double>::infinity();

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.score < tn::lit<infinity>));
#else
    tn::check(tn::select(users.id).from(users).where(users.score < infinity));
#endif
}
