// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::label: the expression has a label already; label it once
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id.as<"id">().as<"user">()).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.id.as<"user">()).from(users);
#endif
}
