// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::run: raw SQL without columns gives no rows; name their types, tn::raw<"...", std::string>, or use execute()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows = db.all(tn::raw<"SELECT username FROM users">);
#else
    [[maybe_unused]] auto rows = db.all(tn::raw<"SELECT username FROM users", std::string>);
#endif
}
