// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator<: databases disagree on the order of intervals; compare points in time, or store a number of seconds
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
    auto q = tn::select(tracks.id).from(tracks).where(tracks.lasts < hour);
#else
    auto q = tn::select(tracks.id).from(tracks).where(tracks.lasts == hour);
#endif
    (void)q, (void)hour;
}
