// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: more than 32 columns; select whole tables, which count as one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(
        users.id, users.id, users.id, users.id, users.id, users.id, users.id, users.id, users.id,
        users.id, users.id, users.id, users.id, users.id, users.id, users.id, users.id, users.id,
        users.id, users.id, users.id, users.id, users.id, users.id, users.id, users.id, users.id,
        users.id, users.id, users.id, users.id, users.id, users.id
    ).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users).from(users);
#endif
}
