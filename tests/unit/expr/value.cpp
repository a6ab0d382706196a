// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_value {

using namespace shop;
using namespace tn::detail;

// What a value becomes beside its partner.
static_assert(std::same_as<lifted<std::int64_t, int>, bound<std::int32_t>>);
static_assert(std::same_as<lifted<double, int>, bound<double>>);
static_assert(std::same_as<lifted<tn::text, std::string>, bound<tn::text, true>>);
static_assert(std::same_as<lifted<tn::text, std::string&>, bound<tn::text, false>>);
static_assert(std::same_as<
              lifted<std::int32_t, decltype(tn::param<"n">)>,
              named<"n", std::int32_t>>);
static_assert(std::same_as<lifted<std::int32_t, decltype(users.id)>, node_of<decltype(users.id)>>);
static_assert(std::same_as<lifted<tn::timestamp_tz, tn::timestamp_value>, bound<tn::timestamp_tz>>);

static_assert(
    placeholder_of<tn::decimal<12, 2>>.scale == 2 && placeholder_of<tn::text>.precision == 0
);
static_assert(std::same_as<type_of<int>, std::int32_t> && std::same_as<type_of<decltype(users.id)>, std::int64_t>);
static_assert(is_untyped_operand<decltype(tn::param<"n">)> && !is_untyped_operand<decltype(tn::param<"n", int>)>);

/// A decimal is bound as its own type.
static_assert(spelt<tn::sqlite>(tn::value(tn::decimal<4, 2>{1})) == "CAST(? AS NUMERIC)");

} // namespace expr_value

BOOST_AUTO_TEST_SUITE(expr_value)

BOOST_AUTO_TEST_CASE(parts_are_appended_one_behind_the_other) {
    tn::detail::values<3, true> cells;
    std::size_t used = 0;
    append_part<std::int32_t>(cells, used, 4);
    append_part<void>(cells, used, users.age); // no value
    append_part<void>(cells, used, users.age + 5);
    append_part<tn::text>(cells, used, std::string("six"));
    BOOST_TEST(used == 3U);
    BOOST_TEST(cells.cells[0].integer[0] == 4);
    BOOST_TEST(cells.cells[1].integer[0] == 5);
    BOOST_TEST(cells.cells[2].view() == "six");
}

BOOST_AUTO_TEST_SUITE_END()
