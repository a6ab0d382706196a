// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: more than 32 columns; select whole tables, which count as one
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto n = tn::lit<0>;
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n,
                                  n
    )
                                  .from(users);
#else
    [[maybe_unused]] auto q = tn::select(users).from(users);
#endif
}
