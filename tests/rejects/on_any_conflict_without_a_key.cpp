// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_any_conflict: the table has no key, so nothing conflicts; give it a primary key or unique columns
// clauses: many
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct hit_columns {
    tn::column<T, "page", tn::varchar<80>> page;
    tn::column<T, "number", std::int64_t> number{};
};
[[maybe_unused]] constexpr tn::table<"hits", hit_columns> hits;

int main() {
    const auto hit = tn::insert_into(hits).set(hits.page = "/", hits.number = 1);
    const auto start = tn::insert_into(settings).set(settings.title = "t", settings.value = "v");
#ifdef MISTAKE
    [[maybe_unused]] const auto change = hit.on_any_conflict().do_nothing();
#else
    [[maybe_unused]] const auto change = start.on_any_conflict().do_nothing();
#endif
    (void)start, (void)hit;
}
