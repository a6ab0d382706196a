// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the value is not of the column's type or would lose something; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const tn::changes_of<users> changes = tn::changes(users.age = "x");
#else
    [[maybe_unused]] const tn::changes_of<users> changes = tn::changes(users.age = 3);
#endif
}
