// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::decimal_cast: the target is not a decimal; write decimal_cast<decimal<P, S>>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const tn::decimal<12, 2> price = 10;
#ifdef MISTAKE
    [[maybe_unused]] const auto rounded = tn::decimal_cast<double>(price);
#else
    [[maybe_unused]] const auto rounded = tn::to_double(price);
#endif
}
