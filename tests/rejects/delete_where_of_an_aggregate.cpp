// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::where: an aggregate is not known yet when rows are chosen; use having()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::delete_from(users).where(tn::max(users.age) > 1);
#else
    [[maybe_unused]] const auto change = tn::delete_from(users).where(users.age > 1);
#endif
}
