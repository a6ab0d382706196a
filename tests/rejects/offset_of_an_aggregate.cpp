// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::offset: the count depends on rows; give a number or tn::param<"n">
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).limit(5).offset(tn::count()));
#else
    tn::check(tn::select(users.id).from(users).limit(5).offset(5));
#endif
}
