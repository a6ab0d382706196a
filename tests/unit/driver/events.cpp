// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/events.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_events)

BOOST_AUTO_TEST_CASE(hooks_listen_until_they_are_removed) {
    tn::detail::hooks hooks;
    std::string heard;
    BOOST_TEST(!hooks.listening());
    const tn::hook forgotten =
        hooks.abandoned([&](const tn::abandoned_event& e) { heard += std::to_string(e.depth); });
    BOOST_TEST(!hooks.listening(), "only statements cost something");
    const tn::hook before = hooks.before([&](const tn::statement_event&) { heard += 'b'; });
    const tn::hook after = hooks.after([&](const tn::statement_event&) { heard += 'a'; });
    hooks.tell_before({});
    hooks.tell_after({});
    hooks.tell_abandoned({2});
    hooks.remove(before);
    BOOST_TEST(hooks.listening());
    hooks.remove(after);
    BOOST_TEST(!hooks.listening());
    hooks.remove(forgotten);
    hooks.tell_abandoned({3});
    BOOST_TEST(heard == "ba2");
}

BOOST_AUTO_TEST_CASE(parameters_are_written_when_they_are_asked_for) {
    BOOST_TEST(tn::statement_parameters{}.text() == "[]");
    const int value = 7;
    const tn::statement_parameters one(&value, [](const void* at, std::size_t longest) {
        return std::to_string(*static_cast<const int*>(at)) + '/' + std::to_string(longest);
    });
    BOOST_TEST(one.text() == "7/300");
    BOOST_TEST(one.text(5) == "7/5");
}

BOOST_AUTO_TEST_SUITE_END()
