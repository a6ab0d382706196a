// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: an argument of raw SQL is of no SQL type; convert it, or specialise tn::custom_type
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    db.execute(tn::raw<"UPDATE users SET bio = :bio">, "bio"_p = nullptr);
#else
    db.execute(tn::raw<"UPDATE users SET bio = :bio">, "bio"_p = std::optional<std::string>());
#endif
}
