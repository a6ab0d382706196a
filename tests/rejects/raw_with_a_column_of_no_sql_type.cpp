// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: a column is of no SQL type; name one, its C++ value, or a record, and map to other types with tn::into
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto name = db.scalar(tn::raw<"SELECT username FROM users", const char*>);
#else
    [[maybe_unused]] auto name = db.scalar(tn::raw<"SELECT username FROM users", std::string>);
#endif
}
