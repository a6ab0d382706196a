// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column is neither grouped nor in an aggregate; add it to group_by(), or aggregate it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(orders.user_id, tn::sum(orders.total)).from(orders));
#else
    tn::check(
        tn::select(orders.user_id, tn::sum(orders.total)).from(orders).group_by(orders.user_id)
    );
#endif
}
