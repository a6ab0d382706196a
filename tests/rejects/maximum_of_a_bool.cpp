// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::max: the argument has no order; use a number, a text or a time
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::max(users.is_active)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::max(users.created_at)).from(users);
#endif
}
