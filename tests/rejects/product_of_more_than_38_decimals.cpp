// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::decimal: the product has more than 38 decimals; decimal_cast one of the operands to a smaller scale
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    const tn::decimal<38, 20> rate{};
#ifdef MISTAKE
    [[maybe_unused]] const auto squared = rate * rate;
#else
    [[maybe_unused]] const auto squared = rate * tn::decimal_cast<tn::decimal<30, 10>>(rate);
#endif
}
