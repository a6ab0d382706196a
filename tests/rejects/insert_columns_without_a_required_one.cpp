// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::columns: a column that must have a value is missing; name it, too
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change = tn::insert_into(settings)
                                             .columns(settings.title)
                                             .from(tn::select(users.username).from(users));
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings)
            .columns(settings.title, settings.value)
            .from(tn::select(users.username, users.email).from(users));
#endif
}
