// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from: the query may give NULL to a column that is NOT NULL; use coalesce()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).from(tn::select(users.username, users.bio).from(users));
#else
    [[maybe_unused]] const auto change = tn::insert_into(settings).from(
        tn::select(users.username, tn::coalesce(users.bio, "")).from(users)
    );
#endif
}
