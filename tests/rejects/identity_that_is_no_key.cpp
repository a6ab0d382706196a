// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: an identity column is not the primary key alone; make it so, and other columns unique
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "code", std::int64_t, tn::primary_key> code{};
    tn::column<T, "id", std::int64_t, tn::identity> id{};
};
template <class T> struct right_columns {
    tn::column<T, "code", std::int64_t, tn::unique> code{};
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
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
