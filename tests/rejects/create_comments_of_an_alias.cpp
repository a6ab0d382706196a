// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::create_comments: this is no table; give a table, not an alias
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto comments = tn::create_comments(tn::alias<"u">(users));
#else
    [[maybe_unused]] constexpr auto comments = tn::create_comments(users);
#endif
}
