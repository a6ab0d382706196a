// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: raw SQL without columns gives no rows; name their types, tn::raw<"...", std::string>, or use execute()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto n =
        db.scalar(tn::raw<"SELECT count(*) FROM users WHERE age = :age">, "age"_p = 7);
#else
    [[maybe_unused]] auto n =
        db.scalar(tn::raw<"SELECT count(*) FROM users WHERE age = :age", int>, "age"_p = 7);
#endif
}
