// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: there is nothing to return; name columns, expressions or the table
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::delete_from(users).all_rows().returning();
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).all_rows().returning(users.id);
#endif
}
