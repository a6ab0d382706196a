// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/events.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_events)

BOOST_AUTO_TEST_CASE(a_listener_is_called_and_moved_and_ends_with_its_owner) {
    const auto heard = std::make_shared<std::string>();
    {
        tn::detail::listener<tn::statement_event> first([heard](const tn::statement_event& e) {
            *heard += e.sql;
        });
        BOOST_TEST(static_cast<bool>(first));
        tn::detail::listener<tn::statement_event> second(std::move(first));
        BOOST_TEST(!first);
        first({"no one hears"});
        second({"SELECT"});
        tn::detail::listener<tn::statement_event> third;
        third = std::move(second);
        third({" 1"});
        BOOST_TEST(heard.use_count() == 2);
    }
    BOOST_TEST(*heard == "SELECT 1");
    BOOST_TEST(heard.use_count() == 1);
}

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
