// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::returning: a column is of another table than the one that is changed; name its own columns
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::delete_from(users).all_rows().returning(orders);
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).all_rows().returning(users);
#endif
}
