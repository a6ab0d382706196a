// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::distinct: databases disagree on which documents of JSON are the same; select other columns
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
    [[maybe_unused]] constexpr auto q =
        tn::select(events.topic, events.payload).distinct().from(events);
#else
    [[maybe_unused]] constexpr auto q = tn::select(events.topic).distinct().from(events);
#endif
}
