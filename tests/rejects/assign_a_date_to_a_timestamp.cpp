// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the value is not of the column's type or would lose something; convert it first
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    using namespace std::chrono;
#ifdef MISTAKE
    [[maybe_unused]] auto change = users.created_at = 2024y / May / 17;
#else
    [[maybe_unused]] auto change = users.created_at = sys_days{2024y / May / 17} + 12h;
#endif
}
