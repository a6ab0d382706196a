// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::columns: this is no column of the table; name its own columns
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(settings)
            .columns(settings.title, users.email)
            .from(tn::select(users.username, users.email).from(users));
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings)
            .columns(settings.title, settings.value)
            .from(tn::select(users.username, users.email).from(users));
#endif
}
