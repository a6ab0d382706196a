// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::create_all: SQLite has no foreign key into another schema; put both tables into one
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "user_id", std::int64_t, tn::references<users.id>> user_id{};
};
constexpr tn::table<"items", item_columns> items;
constexpr tn::table<"items", item_columns, tn::in_schema<"shop">> shop_items;

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite://");
#ifdef MISTAKE
    db.create_all(tn::schema(users, shop_items));
#else
    db.create_all(tn::schema(users, items));
#endif
}
