// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a table has two primary keys; make one unique, or name all columns of one key in primary_key_on()
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "shop", std::int64_t> shop{};
    tn::column<T, "number", std::int64_t> number{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::primary_key_on(t.shop, t.number)};
    }
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "shop", std::int64_t> shop{};
    tn::column<T, "number", std::int64_t> number{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::unique_on<"uq_items_number">(t.shop, t.number)};
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
