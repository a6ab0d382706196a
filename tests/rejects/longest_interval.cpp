// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::max: the argument has no order; use a number, a text or a time
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct track_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "lasts", tn::interval> lasts{};
};
[[maybe_unused]] constexpr tn::table<"tracks", track_columns> tracks;

int main() {
    const tn::interval_value hour{std::chrono::hours{1}};
#ifdef MISTAKE
    auto q = tn::select(tn::max(tracks.lasts)).from(tracks);
#else
    auto q = tn::select(tn::max(tracks.id)).from(tracks);
#endif
    (void)q, (void)hour;
}
