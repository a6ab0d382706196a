// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/transaction_options.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(driver_transaction_options)

BOOST_AUTO_TEST_CASE(nothing_said_is_what_the_database_does_by_itself) {
    constexpr tenon::transaction_options plain;
    static_assert(plain.level == tenon::isolation::by_default);
    static_assert(!plain.read_only && !plain.deferrable);
    constexpr tenon::transaction_options said{
        .level = tenon::isolation::serializable, .read_only = true, .deferrable = true};
    static_assert(said.level > tenon::isolation::repeatable_read && said.read_only);
}

BOOST_AUTO_TEST_SUITE_END()
