// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::scalar_subquery: the query gives more than one column; select one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr auto one = tn::select(tn::max(orders.total)).from(orders);
    [[maybe_unused]] constexpr auto two =
        tn::select(tn::max(orders.total), tn::count()).from(orders);
#ifdef MISTAKE
    tn::check(tn::select(orders.id).from(orders).where(orders.total == tn::scalar_subquery(two)));
#else
    tn::check(tn::select(orders.id).from(orders).where(orders.total == tn::scalar_subquery(one)));
#endif
}
