// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::limit: the count is no integer; give a number or tn::param<"n">
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).limit(true));
#else
    tn::check(tn::select(users.id).from(users).limit(1));
#endif
}
