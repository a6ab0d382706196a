// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the text is longer than the column; shorten it or widen the column
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto change = orders.status = "waiting for the supplier";
#else
    [[maybe_unused]] auto change = orders.status = "waiting";
#endif
}
