// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a check is no condition on its table's columns alone; compare them with constants or each other
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "price", tn::decimal<12, 2>> price{};
    static constexpr auto constraints([[maybe_unused]] const auto& t) {
        return std::tuple{tn::check<"ck_price">(true)};
    }
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "price", tn::decimal<12, 2>> price{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::check<"ck_price">(t.price >= 0)};
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
