// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::label: this is no expression; label a column, a function or an operation
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::label<"one">(1)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::label<"one">(tn::lit<1>)).from(users);
#endif
}
