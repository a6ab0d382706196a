// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::paginate: the page is the limit; drop limit(), offset() and locks
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    const auto query = tn::select(users).from(users).order_by(users.id);
#ifdef MISTAKE
    [[maybe_unused]] const auto page = db.paginate(query.for_update(), {});
#else
    [[maybe_unused]] const auto page = db.paginate(query, {});
#endif
}
