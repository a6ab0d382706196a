// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::deferred: MySQL and MariaDB check foreign keys at once; leave out deferred
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "user_id", std::int64_t, tn::references<users.id, tn::deferred>> user_id{};
};
constexpr tn::table<"items", item_columns> items;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto text = tn::sql<tn::mysql>(tn::create_table(items));
#else
    [[maybe_unused]] constexpr auto text = tn::sql<tn::postgresql>(tn::create_table(items));
#endif
}
