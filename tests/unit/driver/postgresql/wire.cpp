// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/wire.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace pg = tenon::detail::pg;

BOOST_AUTO_TEST_SUITE(driver_postgresql_wire)

BOOST_AUTO_TEST_CASE(the_byte_of_most_weight_comes_first) {
    char out[8];
    BOOST_TEST((pg::put(out, std::int16_t{0x0102}) == out + 2));
    BOOST_TEST(std::string(out, 2) == "\x01\x02");
    pg::put(out, std::int64_t{0x0102030405060708});
    BOOST_TEST(std::string(out, 8) == "\x01\x02\x03\x04\x05\x06\x07\x08");
    pg::put(out, -2.0);
    BOOST_TEST(std::string(out, 2) == "\xC0" + std::string(1, '\0'));
}

BOOST_AUTO_TEST_CASE(what_was_written_is_read) {
    char out[8];
    pg::put(out, std::int32_t{-7});
    BOOST_TEST(pg::get<std::int32_t>(out) == -7);
    pg::put(out, std::int16_t{-32768});
    BOOST_TEST(pg::get<std::int16_t>(out) == -32768);
    pg::put(out, 0.5F);
    BOOST_TEST(pg::get<float>(out) == 0.5F);
    pg::put(out, 1e300);
    BOOST_TEST(pg::get<double>(out) == 1e300);
    BOOST_TEST(pg::swapped(std::uint64_t{1}) == std::uint64_t{1} << 56U);
}

BOOST_AUTO_TEST_SUITE_END()
