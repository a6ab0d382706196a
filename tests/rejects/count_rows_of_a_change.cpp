// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::count_rows: this is no query; give a tn::select(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto query = tn::count_rows(tn::delete_from(users).all_rows());
#else
    [[maybe_unused]] const auto query = tn::count_rows(tn::select(users).from(users));
#endif
}
