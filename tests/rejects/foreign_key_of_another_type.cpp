// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a foreign key is of another type than its target; declare both alike
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "user_id", std::int32_t, tn::primary_key, tn::references<users.id>> user_id{};
};
template <class T> struct right_columns {
    tn::column<T, "user_id", std::int64_t, tn::primary_key, tn::references<users.id>> user_id{};
};
[[maybe_unused]] constexpr tn::table<"items", wrong_columns> wrong;
[[maybe_unused]] constexpr tn::table<"items", right_columns> right;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(users, wrong);
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(users, right);
#endif
}
