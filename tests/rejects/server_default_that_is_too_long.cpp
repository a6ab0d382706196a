// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a server default is no value of its column; give one that is
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "code", tn::varchar<3>, tn::primary_key, tn::server_default<"none">> code{};
};
template <class T> struct right_columns {
    tn::column<T, "code", tn::varchar<4>, tn::primary_key, tn::server_default<"none">> code{};
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
