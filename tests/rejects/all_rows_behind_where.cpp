// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::all_rows: there is a condition on rows already; drop one of the two
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::delete_from(users).where(users.age > 3).all_rows();
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).all_rows();
#endif
}
