// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::scalar_subquery: the query gives more than one column; select one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::scalar_subquery(tn::select(users).from(users).limit(1))).from(orders));
#else
    tn::check(
        tn::select(tn::scalar_subquery(tn::select(users.id).from(users).limit(1))).from(orders)
    );
#endif
}
