// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::execute: all rows of the table would be changed; add where(), or all_rows() if that is meant
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    auto [gone] = db.batch(tn::delete_from(users));
#else
    auto [gone] = db.batch(tn::delete_from(users).all_rows());
#endif
    (void)gone;
}
