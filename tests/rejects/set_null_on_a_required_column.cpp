// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: SET NULL on a column that is NOT NULL; declare it std::optional
#include <tenon/tenon.hpp>

#include "tables.hpp"

using on_delete = tn::on_delete<tn::set_null>;
template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "owner", std::int64_t, tn::references<users.id, on_delete>> owner{};
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "owner", std::optional<std::int64_t>, tn::references<users.id, on_delete>>
        owner{};
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
