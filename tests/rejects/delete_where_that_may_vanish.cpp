// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: the condition may be left out at run time, and then all rows are changed; add one that stays
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const std::optional<int> age = 3;
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::delete_from(users).where(users.age > tn::if_set(age));
#else
    [[maybe_unused]] const auto change =
        tn::delete_from(users).where(users.is_active, users.age > tn::if_set(age));
#endif
}
