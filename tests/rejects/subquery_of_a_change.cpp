// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::exists: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::select(users.id).from(users).where(
        tn::exists(tn::delete_from(orders).all_rows().returning(orders.id))
    );
#else
    [[maybe_unused]] const auto change =
        tn::select(users.id).from(users).where(tn::exists(tn::select(orders.id).from(orders)));
#endif
}
