// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::group_by: an aggregate is made from a group, it can't make one; group by columns
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::count()).from(users).group_by(tn::count()));
#else
    tn::check(tn::select(tn::count()).from(users).group_by(users.age));
#endif
}
