// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: two constraints or indexes have one name, which databases have once in a schema; rename one
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "code", tn::varchar<20>> code;

    static constexpr auto constraints(const note_columns& t) {
        return std::tuple{tn::unique_index<"ux_code">(t.code)};
    }
};
template <class T> struct page_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "code", tn::varchar<20>> code;

    static constexpr auto constraints(const page_columns& t) {
        return std::tuple{tn::unique_index<"ux_code">(t.code)};
    }
};
template <class T> struct sheet_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "code", tn::varchar<20>> code;

    static constexpr auto constraints(const sheet_columns& t) {
        return std::tuple{tn::unique_index<"ux_sheet_code">(t.code)};
    }
};
[[maybe_unused]] constexpr tn::table<"notes", note_columns> notes;
[[maybe_unused]] constexpr tn::table<"pages", page_columns> pages;
[[maybe_unused]] constexpr tn::table<"sheets", sheet_columns> sheets;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto book = tn::schema(notes, pages);
#else
    [[maybe_unused]] constexpr auto book = tn::schema(notes, sheets);
#endif
}
