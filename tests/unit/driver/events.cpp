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

BOOST_AUTO_TEST_SUITE_END()
