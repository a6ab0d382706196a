// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: the text has a placeholder of the database's own; write :name
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto id = db.scalar(tn::raw<"SELECT id FROM users WHERE age = ?", int>);
#else
    [[maybe_unused]] auto id =
        db.scalar(tn::raw<"SELECT id FROM users WHERE age = :age", int>, "age"_p = 7);
#endif
}
