// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::having: HAVING stands before ORDER BY; call it behind group_by()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.age).from(users).group_by(users.age).order_by(users.age).having(
        tn::count() > 1
    ));
#else
    tn::check(tn::select(users.age)
                  .from(users)
                  .group_by(users.age)
                  .having(tn::count() > 1)
                  .order_by(users.age));
#endif
}
