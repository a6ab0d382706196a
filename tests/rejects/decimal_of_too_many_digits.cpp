// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::decimal: the precision is not 1 to 38; write decimal<P, S> with at most 38 digits
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct wrong_columns {
    tn::column<T, "price", tn::decimal<39, 2>> price{};
};
template <class T> struct right_columns {
    tn::column<T, "price", tn::decimal<38, 2>> price{};
};

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr tn::table<"items", wrong_columns> items;
#else
    [[maybe_unused]] constexpr tn::table<"items", right_columns> items;
#endif
}
