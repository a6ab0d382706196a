// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: this is no condition; compare it with something
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] const bool wanted = true;
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).where(wanted));
#else
    tn::check(tn::select(users.id).from(users).where(users.is_active == wanted));
#endif
}
