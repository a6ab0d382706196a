// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the value is not of the column's type or would lose something; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto change = users.age = users.score;
#else
    [[maybe_unused]] auto change = users.score = users.score * 2.0;
#endif
}
