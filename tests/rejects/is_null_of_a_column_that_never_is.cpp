// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::is_null: the column is NOT NULL and its table not outer-joined, so it never is; drop the condition
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(users.username.is_null()));
#else
    tn::check(tn::select(users.id).from(users).where(users.bio.is_null()));
#endif
}
