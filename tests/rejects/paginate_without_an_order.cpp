// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::paginate: rows without an order are on any page or on none; add order_by()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    [[maybe_unused]] const auto page = db.paginate(tn::select(users).from(users), {});
#else
    [[maybe_unused]] const auto page =
        db.paginate(tn::select(users).from(users).order_by(users.id), {});
#endif
}
