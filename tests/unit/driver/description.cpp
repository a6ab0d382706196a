// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/description.hpp>

#include <boost/test/unit_test.hpp>

namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_description)

BOOST_AUTO_TEST_CASE(a_statement_gets_its_number_once) {
    tn::statement_number first{0};
    tn::statement_number second{0};
    const auto number = tn::detail::number_of(first);
    BOOST_TEST(number != 0U);
    BOOST_TEST(tn::detail::number_of(first) == number);
    BOOST_TEST(tn::detail::number_of(second) != number);
}

BOOST_AUTO_TEST_CASE(a_description_without_more_is_a_text_without_values) {
    const tn::description d{"SELECT 1"};
    BOOST_TEST(d.sql == "SELECT 1");
    BOOST_TEST(d.slot_count == 0U);
    BOOST_TEST(!d.single_row);
}

BOOST_AUTO_TEST_SUITE_END()
