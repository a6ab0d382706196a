// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: WHERE stands before GROUP BY and ORDER BY; call it behind from() and the joins
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).order_by(users.id).where(users.age > 17));
#else
    tn::check(tn::select(users.id).from(users).where(users.age > 17).order_by(users.id));
#endif
}
