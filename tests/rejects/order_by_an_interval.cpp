// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::order_by: databases disagree on the order of JSON and of intervals; order by a number, a text or a time
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
    auto q = tn::select(tracks.id).from(tracks).order_by(tracks.lasts.desc());
#else
    auto q = tn::select(tracks.id).from(tracks).order_by(tracks.id.desc());
#endif
    (void)q, (void)hour;
}
