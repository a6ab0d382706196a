// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: a parameter of the query is not given; add "name"_p = value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::raw<"UPDATE users SET age = :age WHERE id = :id">, "age"_p = 18);
#else
    db.execute(tn::raw<"UPDATE users SET age = :age WHERE id = :id">, "age"_p = 18, "id"_p = 7);
#endif
}
