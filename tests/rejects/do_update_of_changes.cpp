// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::do_update: tn::if_set or tn::changes may leave it out; give a value or a case_()
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct tag_columns {
    tn::column<T, "name", tn::varchar<40>, tn::primary_key> name;
};
inline constexpr tn::table<"tags", tag_columns> tags;

int main() {
    [[maybe_unused]] const auto changes = tn::changes(tags.name = "x");
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(tags).set(tags.name = "t").on_conflict(tags.name).do_update(changes);
#else
    [[maybe_unused]] const auto change = tn::insert_into(tags)
                                             .set(tags.name = "t")
                                             .on_conflict(tags.name)
                                             .do_update(tags.name = "x");
#endif
}
