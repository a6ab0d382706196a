// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::changes: keeps values; give an expression to set()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    tn::changes_of<users> changes;
#ifdef MISTAKE
    changes.set(users.bio = users.email);
#else
    changes.set(users.bio = "bio");
#endif
}
