// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::group_by: GROUP BY stands once, behind WHERE; call it before having() and order_by()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.age).from(users).having(tn::count() > 1).group_by(users.age));
#else
    tn::check(tn::select(users.age).from(users).group_by(users.age).having(tn::count() > 1));
#endif
}
