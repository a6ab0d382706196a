// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: this gives no rows; give a tn::select(...), or a change with returning()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    [[maybe_unused]] const auto rows = db.all(tn::delete_from(users).all_rows());
#else
    [[maybe_unused]] const auto rows =
        db.all(tn::delete_from(users).all_rows().returning(users.id));
#endif
}
