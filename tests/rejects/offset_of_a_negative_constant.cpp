// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::offset: the count is negative; give 0 or more
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).limit(2).offset(tn::lit<-3>));
#else
    tn::check(tn::select(users.id).from(users).limit(2).offset(tn::lit<3>));
#endif
}
