// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::row: no column of the query has this name; correct it, or give raw's column the name, tn::field<"name", type>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row =
        db.one(tn::raw<"SELECT username FROM users", tn::field<"username", std::string>>);
#ifdef MISTAKE
    [[maybe_unused]] auto name = row["user_name"_c];
#else
    [[maybe_unused]] auto name = row["username"_c];
#endif
}
