// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: the text has a placeholder of the database's own; write :name
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::raw<"DELETE FROM users WHERE id = $1">, "id"_p = 7);
#else
    db.execute(tn::raw<"DELETE FROM users WHERE id = :id">, "id"_p = 7);
#endif
}
