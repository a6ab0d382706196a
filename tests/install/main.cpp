// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A program that uses an installed Tenon: a table, and a query that the compiler has checked.
#include <tenon/tenon.hpp>

#include <cstdint>
#include <cstdio>

namespace tn = tenon;

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<120>, tn::unique> email;
};
inline constexpr tn::table<"users", user_columns> users;

int main() {
    constexpr auto query = tn::select(users.email).from(users).where(users.id == 1);
    const auto text = tn::sql<tn::sqlite>(query);
    return text.empty() ? 1 : std::puts("ok") < 0;
}
