// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::batch: a COPY, or what begins or ends a transaction, is run by itself; use execute(), or transaction()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    auto [gone, copied] =
        db.batch(tn::delete_from(orders).all_rows(), tn::here(tn::raw<"COPY users TO STDOUT">));
#else
    auto [gone, copied] =
        db.batch(tn::delete_from(orders).all_rows(), tn::raw<"DELETE FROM users">);
#endif
    (void)gone, (void)copied;
}
