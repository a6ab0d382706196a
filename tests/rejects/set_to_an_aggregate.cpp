// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::set: an aggregate is not of one row; ask for it in a tn::scalar_subquery
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.manager_id = tn::max(users.id)).all_rows();
#else
    [[maybe_unused]] const auto change =
        tn::update(users).set(users.manager_id = users.id).all_rows();
#endif
}
