// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::count_distinct: databases disagree on which documents of JSON are the same; count() counts them all
#include <tenon/tenon.hpp>

namespace tn = tenon;

template <class T> struct event_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "topic", tn::varchar<20>> topic;
    tn::column<T, "payload", tn::json> payload = "{}";
};
constexpr tn::table<"events", event_columns> events;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto q = tn::select(tn::count_distinct(events.payload)).from(events);
#else
    [[maybe_unused]] constexpr auto q = tn::select(tn::count(events.payload)).from(events);
#endif
}
