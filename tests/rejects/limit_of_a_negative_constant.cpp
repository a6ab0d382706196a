// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::limit: the count is negative; give 0 or more
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).limit(tn::lit<-1>));
#else
    tn::check(tn::select(users.id).from(users).limit(tn::lit<1>));
#endif
}
