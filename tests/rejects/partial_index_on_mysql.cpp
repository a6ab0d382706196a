// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::index: MySQL and MariaDB have no index with where(); index all rows
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "title", tn::text> title;
    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::index<"ix_title">(t.title).where(t.id > 9)};
    }
};
constexpr tn::table<"items", item_columns> items;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto text = tn::sql<tn::mysql>(tn::create_indexes(items));
#else
    [[maybe_unused]] constexpr auto text = tn::sql<tn::postgresql>(tn::create_indexes(items));
#endif
}
