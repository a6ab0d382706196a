// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator-=: the result does not fit the column; give a value of its kind that is never NULL
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::update(orders).set(orders.quantity -= orders.status).all_rows();
#else
    [[maybe_unused]] const auto change = tn::update(orders).set(orders.quantity -= 1).all_rows();
#endif
}
