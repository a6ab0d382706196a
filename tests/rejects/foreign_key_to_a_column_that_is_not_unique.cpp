// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a foreign key points at columns that are no key; make them unique
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "age", std::int32_t, tn::primary_key, tn::references<users.age>> age{};
};
template <class T> struct right_columns {
    tn::column<T, "name", tn::varchar<80>, tn::primary_key, tn::references<users.username>> name;
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
