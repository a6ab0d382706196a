// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto text = tn::sql<tn::sqlite>(users);
#else
    [[maybe_unused]] constexpr auto text = tn::sql<tn::sqlite>(tn::select(users).from(users));
#endif
}
