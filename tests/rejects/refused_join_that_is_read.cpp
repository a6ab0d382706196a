// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::join: no foreign key connects the table with those before; give the condition, join(table, condition)
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    const auto row = db.one(
        tn::select(users.username, settings.value).from(users).join(settings).where(users.id == 1)
    );
    [[maybe_unused]] const std::string value = row[settings.value];
#else
    const auto row = db.one(tn::select(users.username, settings.value)
                                .from(users)
                                .cross_join(settings)
                                .where(users.id == 1));
    [[maybe_unused]] const std::string value = row[settings.value];
#endif
}
