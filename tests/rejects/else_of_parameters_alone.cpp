// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::else_: no result has a type; give one parameter its type, tn::param<"n", T>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x =
        tn::case_().when(users.is_active, tn::param<"a">).else_(tn::param<"b">);
#else
    [[maybe_unused]] const auto x =
        tn::case_().when(users.is_active, tn::param<"a", int>).else_(tn::param<"b">);
#endif
}
