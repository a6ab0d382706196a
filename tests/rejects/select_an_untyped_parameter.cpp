// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: this can't be selected; select columns, expressions and tables, and values as tn::lit or tn::value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::param<"n">).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::param<"n", std::int64_t>).from(users);
#endif
}
