// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::order_by: this is no term; order by columns, labels and expressions, .desc() or .asc()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).order_by(tn::param<"column", tn::text>));
#else
    tn::check(tn::select(users.id).from(users).order_by(users.username));
#endif
}
