// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::index: MariaDB has no index of expressions; index a generated column
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "topic", tn::varchar<20>> topic;

    static constexpr auto constraints(const note_columns& t) {
        return std::tuple{tn::index<"ix_topic">(tn::lower(t.topic))};
    }
};
[[maybe_unused]] constexpr tn::table<"notes", note_columns> notes;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr std::string_view text =
        tn::sql<tn::mariadb>(tn::create_indexes(notes));
#else
    [[maybe_unused]] constexpr std::string_view text =
        tn::sql<tn::mysql>(tn::create_indexes(notes));
#endif
}
