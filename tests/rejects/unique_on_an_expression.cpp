// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a key is of what is no column of its table; name columns of the table
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "title", tn::text> title;
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::unique_on<"uq_title">(t.title + "!")};
    }
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "title", tn::text> title;
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::unique_on<"uq_title">(t.title)};
    }
};
[[maybe_unused]] constexpr tn::table<"items", wrong_columns> wrong;
[[maybe_unused]] constexpr tn::table<"items", right_columns> right;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(wrong);
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(right);
#endif
}
