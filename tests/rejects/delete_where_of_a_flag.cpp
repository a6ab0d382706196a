// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: the condition may be left out at run time, and then all rows are changed; add one that stays
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::delete_from(users).where(tn::when(true, users.age > 3));
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).where(users.age > 3);
#endif
}
