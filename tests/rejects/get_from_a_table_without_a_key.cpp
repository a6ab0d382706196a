// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::get: the primary key has another number of columns; give a value for each
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t> id;
    tn::column<T, "body", tn::text> body;
};
inline constexpr tn::table<"notes", note_columns> notes;

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto note = db.get(notes, 1);
#else
    [[maybe_unused]] auto note = db.first(tn::select(notes).from(notes).where(notes.id == 1));
#endif
}
