// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from: the query gives a column another type; select it with tn::cast, in the order of the columns
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).from(tn::select(users.username, users.age).from(users));
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).from(tn::select(users.username, users.email).from(users));
#endif
}
