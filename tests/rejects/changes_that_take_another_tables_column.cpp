// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::changes: a column of another table is set; set the columns of one table
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    tn::changes_of<users> changes;
#ifdef MISTAKE
    changes.set(orders.status = "paid");
#else
    changes.set(users.bio = "paid");
#endif
}
