// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator""_dec: not a number of at most 38 digits; write one such as 12.50_dec
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto price = 0x1F_dec;
#else
    [[maybe_unused]] const auto price = 31_dec;
#endif
}
