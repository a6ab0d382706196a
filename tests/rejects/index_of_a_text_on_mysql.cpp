// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::text: MySQL keeps no key of texts without a length, nor MariaDB a primary one; declare the column tn::varchar<N>
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "topic", tn::text, tn::indexed> topic;
};
[[maybe_unused]] constexpr tn::table<"notes", note_columns> notes;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr std::string_view text =
        tn::sql<tn::mysql>(tn::create_indexes(notes));
#else
    [[maybe_unused]] constexpr std::string_view text =
        tn::sql<tn::mariadb>(tn::create_indexes(notes));
#endif
}
