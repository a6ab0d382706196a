// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: two tables have one name; rename one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    [[maybe_unused]] constexpr tn::table<"users", setting_columns> same;
    [[maybe_unused]] constexpr tn::table<"options", setting_columns> other;
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(users, same);
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(users, other);
#endif
}
