// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::scalar_subquery: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::scalar_subquery(users.id)).from(users));
#else
    tn::check(tn::select(tn::scalar_subquery(tn::select(tn::count()).from(users))).from(users));
#endif
}
