// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this gives no rows; give a tn::select(...), or a change with returning()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto text = tn::sql<tn::sqlite>(users);
#else
    [[maybe_unused]] constexpr auto text = tn::sql<tn::sqlite>(tn::select(users).from(users));
#endif
}
