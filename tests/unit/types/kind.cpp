// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/kind.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

namespace types_kind {

using tenon::datum;

static_assert(datum{}.is_null());
static_assert(!datum{std::int64_t{0}}.is_null());
static_assert(datum{std::int64_t{-5}}.integer[0] == -5);
static_assert(datum{std::int64_t{1}, std::int64_t{2}}.integer[1] == 2);
static_assert(datum{0.5}.floating == 0.5);
static_assert(datum{std::string_view{"text"}}.view() == "text");
static_assert(!datum{std::string_view{}}.is_null(), "an empty text is no NULL");

static_assert(
    tenon::kind::boolean < tenon::kind::json && static_cast<int>(tenon::kind::json) == 18
);
static_assert(tenon::family::boolean != tenon::family::integer);

} // namespace types_kind

BOOST_AUTO_TEST_SUITE(types_kind)

BOOST_AUTO_TEST_CASE(a_cell_holds_sixteen_bytes_and_its_state) {
    unsigned char bytes[16]{};
    bytes[0] = 0xFF;
    bytes[15] = 7;
    const datum cell{bytes};
    BOOST_TEST(int{cell.bytes[0]} == 0xFF);
    BOOST_TEST(int{cell.bytes[15]} == 7);
    BOOST_TEST(sizeof(datum) == 24U);
}

BOOST_AUTO_TEST_CASE(a_cell_keeps_the_ends_of_its_numbers) {
    using limits = std::numeric_limits<std::int64_t>;
    BOOST_TEST(datum{limits::min()}.integer[0] == limits::min());
    BOOST_TEST(datum{limits::max()}.integer[0] == limits::max());
}

BOOST_AUTO_TEST_SUITE_END()
