// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::date_trunc: the argument has no such field; dates have those from year to day, timestamps all of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::date_trunc<tn::hour>(orders.placed_on);
#else
    [[maybe_unused]] const auto x = tn::date_trunc<tn::hour>(users.created_at);
#endif
}
