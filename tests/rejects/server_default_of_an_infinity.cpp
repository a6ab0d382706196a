// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a server default is no value of its column; give one that is
#include <tenon/tenon.hpp>

#include "tables.hpp"

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double largest = std::numeric_limits<double>::max();

template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "highest", double, tn::server_default<infinity>> highest{};
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "highest", double, tn::server_default<largest>> highest{};
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
