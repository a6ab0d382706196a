// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator==: the two sides are of unlike types; compare like with like, or cast one side
// clang-format off
#include <tenon/tenon.hpp>
#include <tenon/json.hpp>
// clang-format on

namespace tn = tenon;

template <class T> struct event_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "payload", boost::json::value> payload{};
};
constexpr tn::table<"events", event_columns> events;

int main() {
    const boost::json::value wanted = 1;
#ifdef MISTAKE
    [[maybe_unused]] const auto q =
        tn::select(events.id).from(events).where(events.payload == wanted);
#else
    [[maybe_unused]] const auto q = tn::update(events).set(events.payload = wanted).all_rows();
#endif
}
