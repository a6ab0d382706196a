// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a foreign key and its target differ in length; name as many columns, at most 8, on both sides
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "user_id", std::int64_t> user_id{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::foreign_key<"fk_user">(t.id, t.user_id).references(users.id)};
    }
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "user_id", std::int64_t> user_id{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::foreign_key<"fk_user">(t.user_id).references(users.id)};
    }
};
[[maybe_unused]] constexpr tn::table<"items", wrong_columns> wrong;
[[maybe_unused]] constexpr tn::table<"items", right_columns> right;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(wrong, users);
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(right, users);
#endif
}
