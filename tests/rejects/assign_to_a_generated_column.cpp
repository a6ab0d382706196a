// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the database computes the column; leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

inline constexpr auto doubled = [](const auto& t) { return t.single * tn::lit<2>; };
template <class T> struct number_columns {
    tn::column<T, "single", std::int32_t, tn::primary_key> single;
    tn::column<T, "twice", std::int32_t, tn::generated<doubled>> twice{};
};
inline constexpr tn::table<"numbers", number_columns> numbers;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto change = numbers.twice = 2;
#else
    [[maybe_unused]] auto change = numbers.single = 2;
#endif
}
