// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::order_by: databases disagree on the order of JSON and of intervals; order by a number, a text or a time
#include <tenon/tenon.hpp>

namespace tn = tenon;

template <class T> struct event_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "payload", tn::json> payload = "{}";
};
constexpr tn::table<"events", event_columns> events;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(events.id).from(events).order_by(
        tn::sort_by("p", tn::choose<"p">(events.payload))
    );
#else
    [[maybe_unused]] auto q =
        tn::select(events.id).from(events).order_by(tn::sort_by("i", tn::choose<"i">(events.id)));
#endif
}
