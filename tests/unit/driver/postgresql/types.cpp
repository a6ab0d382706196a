// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/types.hpp>

#include <boost/test/unit_test.hpp>

namespace pg = tenon::detail::pg;
namespace driver_postgresql_types {
using tenon::kind;
} // namespace driver_postgresql_types

BOOST_AUTO_TEST_SUITE(driver_postgresql_types)

BOOST_AUTO_TEST_CASE(each_kind_has_the_type_of_its_column) {
    BOOST_TEST(pg::type_of(kind::boolean) == 16U);
    BOOST_TEST(pg::type_of(kind::int16) == 21U);
    BOOST_TEST(pg::type_of(kind::uint16) == 23U);
    BOOST_TEST(pg::type_of(kind::uint32) == 20U);
    BOOST_TEST(pg::type_of(kind::uint64) == 1700U);
    BOOST_TEST(pg::type_of(kind::blob) == 17U);
    BOOST_TEST(pg::type_of(kind::timestamp_tz) == 1184U);
    BOOST_TEST(pg::type_of(kind::json) == 3802U);
}

BOOST_AUTO_TEST_SUITE_END()
