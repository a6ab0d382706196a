// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: an aggregate is made of many rows, and each row is returned; add them up from what comes back
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::delete_from(users).all_rows().returning(tn::count(users.id));
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).all_rows().returning(users.id);
#endif
}
