// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator==: neither side has a type; give one parameter its type, tn::param<"n", T>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(tn::param<"a"> == tn::param<"b">);
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(tn::param<"a", std::int64_t> == tn::param<"b">);
#endif
}
