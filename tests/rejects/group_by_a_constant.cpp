// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::group_by: this is no column and no expression; group by what select() shows
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::count()).from(users).group_by(tn::lit<1>));
#else
    tn::check(tn::select(tn::count()).from(users).group_by(users.age));
#endif
}
