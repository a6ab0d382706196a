// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator!=: NULL is never equal nor unequal to anything; use is_null(), is_not_distinct_from() or if_set()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.bio != nullptr);
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.bio.is_not_null());
#endif
}
