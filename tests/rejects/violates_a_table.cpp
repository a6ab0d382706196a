// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::violates: this is no column of a table; give one, such as users.email
#include <tenon/tenon.hpp>

#include "tables.hpp"

bool is_about_the_name(const tn::unique_violation& e) {
#ifdef MISTAKE
    return e.violates(users);
#else
    return e.violates(users.username);
#endif
}

int main() {}
