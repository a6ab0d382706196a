// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: a column is neither grouped nor in an aggregate; add it to group_by(), or aggregate it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE // PostgreSQL knows by its primary key only that a row is one
    tn::check(tn::select(users.username, users.age).from(users).group_by(users.username));
#else
    tn::check(tn::select(users.username, users.age).from(users).group_by(users.id));
#endif
}
