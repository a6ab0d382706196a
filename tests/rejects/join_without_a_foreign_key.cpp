// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::join: no foreign key connects the table with those before; give the condition, join(table, condition)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id, settings.value).from(users).join(settings));
#else
    tn::check(tn::select(users.id, settings.value)
                  .from(users)
                  .join(settings, settings.title == users.username));
#endif
}
