// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a constraint has a number that is not finite, and not each database can write it; compare with the largest, std::numeric_limits<double>::max()
#include <tenon/tenon.hpp>

#include "tables.hpp"

using ends = std::numeric_limits<double>;

template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "weight", double> weight{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::index<"ix_weight">(t.weight).where(t.weight < ends::infinity())};
    }
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "weight", double> weight{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::index<"ix_weight">(t.weight).where(t.weight <= ends::max())};
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
